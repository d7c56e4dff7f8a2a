import { nameOf } from './langs.ts';
import type { Words } from './words.ts';

/** BCP 47 for "not said which": shown with the writer's direction, labelled with no language. */
export const unknownLanguage = 'und';

/** "Written in Arabic", or undefined where the reader reads that language here anyway, or nobody said which it is. */
export function labelFor(words: Words, lang: string): string | undefined {
  if (lang === words.lang || lang === unknownLanguage) return undefined;
  return words.t('core.written-in', { language: nameOf(lang, words.lang) });
}
