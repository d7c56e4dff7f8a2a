import type { Stretch } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';
import { addPhrases, sensesOf } from '../words/lookup.ts';
import type { Sentence, Word } from '../words/word.ts';
import { divide } from './clauses.ts';
import { english } from './lexicon.ts';
import { nameOf } from './names.ts';
import { partsOf } from './parts.ts';
import { isPast, stem } from './stem.ts';

const LONGEST_WORD = 40;
const NONE: string[] = [];
const NUMBER = ['NUM'];
const ACRONYM = /^(?:\p{Lu}{2,6}s?|\p{Lu}\p{Ll}?\p{Lu}{1,4})$/u;

/** Reads the tokens of one sentence as English words with stems, senses, clauses and denials. */
export function read(tokens: Token[], quoted: Uint8Array, { from, to }: Stretch): Sentence {
  const words: Word[] = [];
  const written: string[] = [];
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token;
    const short = token.text.slice(0, LONGEST_WORD);
    const parts = token.kind === 'word' ? partsOf(short) : [short.toLowerCase()];
    for (const lower of parts) {
      written.push(short);
      words.push(wordOf(token, lower, quoted[at] === 1));
    }
  }
  for (const [at, word] of words.entries()) {
    if (word.isMark) continue;
    const own = written[at] as string;
    const known = word.senses.length > 0 || english.common.has(word.lower) || english.common.has(word.stem);
    if (ACRONYM.test(own) && !english.plain.has(word.lower)) word.senses = ['ACRONYM', ...word.senses];
    else if (nameOf(words, at, own, known, isPast)) word.senses = ['KID', 'NAME'];
  }
  addPhrases(english.lexicon, words);
  divide(words);
  for (const word of words) word.shape = word.senses[0] ?? shapeOf(word);
  const last = tokens[to - 1] as Token;
  const ending = [...words].reverse().find(({ lower }) => lower === '?' || lower === '!' || lower === '.');
  return { words, start: tokens[from]?.start ?? 0, end: last.end, ending: ending?.lower ?? '' };
}

function wordOf(token: Token, lower: string, isQuoted: boolean): Word {
  const isMark = token.kind === 'mark';
  const base = token.kind === 'word' ? stem(lower) : lower;
  const senses = token.kind === 'number' ? NUMBER : isMark ? NONE : sensesOf(english.lexicon, lower, base);
  return { lower, stem: base, senses, shape: '', start: token.start, end: token.end, clause: 0, isMark, isQuoted, isDenied: false };
}

const SMALL = 5;

function shapeOf({ lower, stem: base, isMark }: Word): string {
  if (isMark || english.common.has(lower) || lower.length < SMALL) return base;
  if (isPast(lower)) return 'PAST';
  if (lower.endsWith('ing')) return 'ING';
  if (lower.endsWith('ly')) return 'LY';
  return 'X';
}
