import type { Word } from '../words/word.ts';

const AFTER_NAME = new Set(
  "'s be have do can will would could should may might must never always seem and just really still ever".split(' '),
);

/** Gives words that look like a name of somebody the sense KID: most names in such a text are the child's. */
export function nameOf(words: Word[], at: number, written: string, isKnown: boolean, past: (w: string) => boolean): boolean {
  if (isKnown || !/^\p{Lu}\p{Ll}/u.test(written)) return false;
  const before = words[at - 1];
  const isInside = before !== undefined && !before.isMark;
  if (isInside || (before && before.lower !== '.' && before.lower !== '!' && before.lower !== '?')) return true;
  return AFTER_NAME.has(words[at + 1]?.stem ?? '') || past(words[at + 1]?.lower ?? '');
}
