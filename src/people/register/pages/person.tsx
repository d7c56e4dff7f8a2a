import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { fullName } from '#core/words/full-name.ts';
import type { Child, Guardian } from '#people/access/reads/family.ts';
import type { Person } from '#people/access/reads/people.ts';
import { ButtonLink } from '#ui/button.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Facts, Item, ItemList } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Name } from '#ui/person.tsx';
import type { Standing } from '../store/contact.ts';
import { Guardians } from './guardians.tsx';
import { WhatIsKept } from './kept.tsx';
import { factsOf } from './person-facts.tsx';
import { roleWords } from './words.ts';

export type PersonProps = {
  readonly here: Here;
  readonly person: Person;
  readonly standing: Standing;
  readonly guardians: readonly Guardian[];
  readonly kids: readonly Pick<Child, 'childId' | 'givenName' | 'familyName' | 'grade'>[];
  readonly saved: boolean;
};

/** One person: a child with its guardians, a guardian with its children, or somebody of the staff. */
export function PersonPage({ here, person, standing, guardians, kids, saved }: PersonProps) {
  const { words } = here;
  const { t } = words;
  const is = (role: string) => standing.roles.some((one) => one.role === role);
  const name = fullName(person);
  return (
    <StaffFrame here={here} title={name} current="people">
      <PageHead
        eyebrow={[...new Set(standing.roles.map(({ role }) => roleWords(words, role)))].join(' · ')}
        title={<Name>{name}</Name>}
        actions={
          is('student') && (
            <ButtonLink href={`/office/restrictions?child=${person.personId}`}>
              {t('roster.person.restrictions')}
            </ButtonLink>
          )
        }
      />
      {saved && (
        <Notice tone="good" role="status">
          {t('roster.person.saved')}
        </Notice>
      )}
      <Facts items={factsOf(words, person, standing, is('student'))} />
      {is('guardian') && (
        <p>
          <ButtonLink kind="primary" href={`/office/people/${person.personId}/contact`}>
            {t(person.isStaff ? 'roster.person.contact.staff' : 'roster.person.contact')}
          </ButtonLink>
        </p>
      )}
      {is('student') && <Guardians words={words} guardians={guardians} />}
      {kids.length > 0 && (
        <Section title={t('roster.person.children')} id="children">
          <ItemList label={t('roster.person.children')}>
            {kids.map((child) => (
              <Item>
                <a href={`/office/people/${child.childId}`}>
                  <Name>{fullName(child)}</Name>
                </a>
              </Item>
            ))}
          </ItemList>
        </Section>
      )}
      <WhatIsKept words={words} personId={person.personId} record={is('guardian')} forget={!person.isStaff} />
    </StaffFrame>
  );
}
