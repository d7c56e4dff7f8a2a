import type { Piece } from '../text/pieces.ts';
import type { Token } from '../text/tokens.ts';
import { divide } from '../words/clauses.ts';
import { addPhrases, sensesOf } from '../words/lookup.ts';
import type { Sentence, Word } from '../words/word.ts';
import { clauses } from './clauses.ts';
import { english } from './lexicon.ts';
import { isName } from './names.ts';
import { partsOf } from './parts.ts';
import { isPast, stem } from './stem.ts';

const LONGEST_WORD = 40;
const ACRONYM = /^(?:\p{Lu}{2,6}s?|\p{Lu}\p{Ll}?\p{Lu}{1,4})$/u;
const ENDINGS = ['.', '?', '!'];

/** Reads a piece of text as an English sentence: stems, senses, clauses, denials. */
export function read({ tokens, quoted }: Pick<Piece, 'tokens' | 'quoted'>): Sentence {
  const words: Word[] = [];
  const written: string[] = [];
  for (const [at, token] of tokens.entries()) {
    const short = token.text.slice(0, LONGEST_WORD);
    for (const lower of token.kind === 'word' ? partsOf(short) : [short.toLowerCase()]) {
      written.push(short);
      words.push(wordOf(token, lower, quoted[at] === 1));
    }
  }
  for (const [at, word] of words.entries()) if (!word.isMark) nameAt(words, at, written[at] as string);
  addPhrases(english.lexicon, words);
  divide(words, clauses);
  for (const word of words) word.shape = word.senses[0] ?? shapeOf(word);
  return { words, ending: words.findLast(({ lower }) => ENDINGS.includes(lower))?.lower ?? '' };
}

function nameAt(words: Word[], at: number, written: string): void {
  const word = words[at] as Word;
  const known = word.senses.length > 0 || english.common.has(word.lower) || english.common.has(word.stem);
  if (ACRONYM.test(written) && !english.plain.has(word.lower)) word.senses = ['ACRONYM', ...word.senses];
  else if (!known && isName(words, at, written)) word.senses = ['KID', 'NAME'];
}

function wordOf(token: Token, lower: string, isQuoted: boolean): Word {
  const base = token.kind === 'word' ? stem(lower) : lower;
  const senses =
    token.kind === 'number' ? ['NUM'] : token.kind === 'mark' ? [] : sensesOf(english.lexicon, lower, base);
  const place = { start: token.start, end: token.end, clause: 0 };
  return {
    lower,
    stem: base,
    senses,
    shape: '',
    ...place,
    isMark: token.kind === 'mark',
    isQuoted,
    isDenied: false,
  };
}

const SMALL = 5;

function shapeOf({ lower, stem: base, isMark }: Word): string {
  if (isMark || english.common.has(lower) || lower.length < SMALL) return base;
  if (isPast(lower)) return 'PAST';
  if (lower.endsWith('ing')) return 'ING';
  if (lower.endsWith('ly')) return 'LY';
  return 'X';
}
