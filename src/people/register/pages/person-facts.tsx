import { isolated, type Words } from '#core/words/words.ts';
import type { Person } from '#people/access/reads/people.ts';
import { Tag } from '#ui/person.tsx';
import type { Standing } from '../store/contact.ts';
import { languageWords } from './words.ts';

/** What the office reads of a person, line by line. */
export function factsOf(words: Words, person: Person, standing: Standing, isStudent: boolean) {
  const { t } = words;
  const none = t('roster.person.unknown');
  const schools = [...new Set(standing.roles.map(({ school }) => school))];
  const listed = (names: string[]) => words.list(names.map(isolated));
  const own = (byOffice: boolean) => byOffice && <Tag>{t('roster.person.by-office')}</Tag>;
  return [
    { term: t('roster.person.school'), value: listed(schools) || none },
    ...(person.grade ? [{ term: t('roster.person.grade'), value: <bdi>{person.grade}</bdi> }] : []),
    ...(standing.classes.length > 0
      ? [{ term: t('roster.person.classes'), value: listed(standing.classes) }]
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
