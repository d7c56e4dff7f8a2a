import type { Word } from '../words/word.ts';
import { shapeOfVerb } from './shapes.ts';

const AFTER_NAME = new Set(
  'ser estar tener haber hacer poder deber ir saber querer no nunca siempre ya se le lo la también todavía aún y leer decir ver traer'.split(
    ' ',
  ),
);

/** Whether a word the lexicon does not know is somebody's name: a capital inside the sentence, or before a verb. */
export function isName(words: Word[], at: number, written: string): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(written)) return false;
  const [before, next] = [words[at - 1], words[at + 1]];
  if (before && !['.', '!', '?', '¿', '¡', '«', '"', '—'].includes(before.lower)) return true;
  return AFTER_NAME.has(next?.stem ?? '') || shapeOfVerb(next?.lower ?? '') === 'PAST';
}
