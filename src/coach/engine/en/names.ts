import type { Word } from '../words/word.ts';
import { isPast } from './stem.ts';

const AFTER_NAME = new Set(
  "'s be have do can will would could should may might must never always seem and just really still ever".split(
    ' ',
  ),
);

/** Whether a word the lexicon does not know is somebody's name: a capital inside the sentence, or before a verb. */
export function isName(words: Word[], at: number, written: string): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(written)) return false;
  const [before, next] = [words[at - 1], words[at + 1]];
  if (before && (!before.isMark || before.lower === '.')) return true; // a stop inside a sentence: "Ms. Cole"
  return AFTER_NAME.has(next?.stem ?? '') || isPast(next?.lower ?? '');
}
