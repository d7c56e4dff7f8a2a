import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import type { Words } from '#core/words/words.ts';
import type { Child, Guardian, Person } from '#people/access/reads.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Card, CardList } from '#ui/card.tsx';
import { Empty } from '#ui/empty.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Facts, Item, ItemList } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Name, Tag } from '#ui/person.tsx';
import type { Standing } from '../store.ts';
import { languageWords, relationWords, roleWords } from './words.ts';

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
  const name = `${person.givenName} ${person.familyName}`;
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
      {is('guardian') && !person.isStaff && (
        <p>
          <ButtonLink kind="primary" href={`/office/people/${person.personId}/contact`}>
            {t('roster.person.contact')}
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
                  <Name>{`${child.givenName} ${child.familyName}`}</Name>
                </a>
              </Item>
            ))}
          </ItemList>
        </Section>
      )}
    </StaffFrame>
  );
}

function factsOf(words: Words, person: Person, standing: Standing, isStudent: boolean) {
  const { t } = words;
  const none = t('roster.person.unknown');
  const schools = [...new Set(standing.roles.map(({ school }) => school))];
  const own = (byOffice: boolean) => byOffice && <Tag>{t('roster.person.by-office')}</Tag>;
  return [
    { term: t('roster.person.school'), value: <bdi>{schools.join(', ') || none}</bdi> },
    ...(person.grade ? [{ term: t('roster.person.grade'), value: <bdi>{person.grade}</bdi> }] : []),
    ...(standing.classes.length > 0
      ? [{ term: t('roster.person.classes'), value: <bdi>{standing.classes.join(', ')}</bdi> }]
      : []),
    ...(isStudent
      ? []
      : [
          {
            term: t('roster.person.language'),
            value: (
              <>
                {languageWords(words, person.lang)} {own(standing.langByOffice)}
              </>
            ),
          },
          { term: t('roster.person.email'), value: <bdi>{person.email ?? none}</bdi> },
          {
            term: t('roster.person.phone'),
            value: (
              <>
                <bdi dir="ltr">{person.phone ?? none}</bdi> {own(standing.contactByOffice)}
              </>
            ),
          },
        ]),
  ];
}

function Guardians({ words, guardians }: { words: Words; guardians: readonly Guardian[] }) {
  const { t } = words;
  const none = t('roster.person.unknown');
  return (
    <Section title={t('roster.person.guardians')} id="guardians">
      {guardians.length === 0 && (
        <Empty title={t('roster.person.guardians.none')}>{t('roster.person.guardians.none.lead')}</Empty>
      )}
      <CardList>
        {guardians.map((guardian) => (
          <Card
            side="home"
            eyebrow={relationWords(words, guardian.relation)}
            title={
              <a href={`/office/people/${guardian.guardianId}`}>
                <Name>{`${guardian.givenName} ${guardian.familyName}`}</Name>
              </a>
            }
          >
            <Facts
              items={[
                { term: t('roster.person.language'), value: languageWords(words, guardian.lang) },
                { term: t('roster.person.email'), value: <bdi>{guardian.email ?? none}</bdi> },
                { term: t('roster.person.phone'), value: <bdi dir="ltr">{guardian.phone ?? none}</bdi> },
                ...(guardian.household
                  ? [{ term: t('roster.person.household'), value: <bdi>{guardian.household}</bdi> }]
                  : []),
              ]}
            />
          </Card>
        ))}
      </CardList>
    </Section>
  );
}
