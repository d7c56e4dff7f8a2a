import { fullName } from '#core/words/full-name.ts';
import type { Words } from '#core/words/words.ts';
import type { Guardian } from '#people/access/reads/family.ts';
import { Card, CardList } from '#ui/card.tsx';
import { Empty } from '#ui/empty.tsx';
import { Section } from '#ui/heading.tsx';
import { Facts } from '#ui/list.tsx';
import { Name } from '#ui/person.tsx';
import { languageWords, relationWords } from './words.ts';

export function Guardians({ words, guardians }: { words: Words; guardians: readonly Guardian[] }) {
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
                <Name>{fullName(guardian)}</Name>
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
