import type { Words } from '#core/words/words.ts';
import type { Person } from '#people/access/reads/people.ts';
import { Tag } from '#ui/person.tsx';
import type { Standing } from '../store/contact.ts';
import { languageWords } from './words.ts';

export function factsOf(words: Words, person: Person, standing: Standing, isStudent: boolean) {
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
