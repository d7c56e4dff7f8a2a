import { nameOf } from '#core/words/langs.ts';
import { isolated, type Words } from '#core/words/words.ts';
import { RELATIONS } from '../../roster/rules/relations.ts';

const ROLES = ['student', 'guardian', 'teacher', 'leader', 'office', 'interpreter'] as const;

/** What a person is at the school, in the reader's language. */
export function roleWords(words: Words, role: string): string {
  const known = ROLES.find((one) => one === role);
  return known ? words.t(`roster.people.role.${known}`) : role;
}

/** How a guardian stands to a child, in the reader's language. */
export function relationWords(words: Words, relation: string): string {
  const known = RELATIONS.find((one) => one === relation);
  return known ? words.t(`roster.relation.${known}`) : isolated(relation);
}

/** A language by its name in the reader's language; or that nobody knows it. */
export function languageWords(words: Words, lang: string | null): string {
  return lang ? nameOf(lang, words.lang) : words.t('roster.person.language.district');
}
