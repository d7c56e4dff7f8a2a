import type { Piece } from '../text/pieces.ts';
import type { Token } from '../text/tokens.ts';
import { divide } from '../words/clauses.ts';
import { addPhrases } from '../words/lookup.ts';
import type { Sentence, Word } from '../words/word.ts';
import { clauses } from './clauses.ts';
import { sensesOf, spanish } from './lexicon.ts';
import { isName } from './names.ts';
import { shapeOfVerb } from './shapes.ts';
import { stem } from './stem.ts';

const LONGEST_WORD = 40;
const ACRONYM = /^(?:\p{Lu}{2,8}s?|\p{Lu}\p{Ll}?\p{Lu}{1,5}|\p{Ll}\p{Lu}{2,5})$/u;
const ENDINGS = ['.', '?', '!'];

/** Reads a piece of text as a Spanish sentence: stems, senses, clauses, denials. */
export function read({ tokens, quoted }: Pick<Piece, 'tokens' | 'quoted'>): Sentence {
  const words = tokens.map((token, at) => wordOf(token, quoted[at] === 1));
  const isShouted =
    words.filter(({ isMark }) => !isMark).length > 2 && tokens.every(({ text }) => !/\p{Ll}/u.test(text));
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'word' && !isShouted) nameAt(words, at, token.text.slice(0, LONGEST_WORD));
  }
  addPhrases(spanish.lexicon, words);
  divide(words, clauses);
  for (const word of words) word.shape = word.senses[0] ?? shapeOf(word);
  return { words, ending: words.findLast(({ lower }) => ENDINGS.includes(lower))?.lower ?? '' };
}

function nameAt(words: Word[], at: number, written: string): void {
  const word = words[at] as Word;
  const known = word.senses.length > 0 || spanish.common.has(word.lower) || spanish.common.has(word.stem);
  if (ACRONYM.test(written) && !spanish.plain.has(word.lower)) word.senses = ['ACRONYM', ...word.senses];
  else if (!known && isName(words, at, written)) word.senses = ['KID', 'NAME'];
}

function wordOf(token: Token, isQuoted: boolean): Word {
  const lower = token.text.slice(0, LONGEST_WORD).normalize('NFC').toLowerCase();
  const isMark = token.kind === 'mark';
  const base = token.kind === 'word' ? stem(lower) : lower;
  const senses = token.kind === 'number' ? ['NUM'] : isMark ? [] : sensesOf(lower, base);
  const { start, end } = token;
  return { lower, stem: base, senses, shape: '', start, end, clause: 0, isMark, isQuoted, isDenied: false };
}

const SMALL = 4;

function shapeOf({ lower, stem: base, isMark }: Word): string {
  if (isMark || spanish.common.has(lower) || lower.length < SMALL) return base;
  return shapeOfVerb(lower);
}
