import type { Word } from './word.ts';

/**
 * A rule's pattern over the words of a sentence, written as a line: "KID be ~3 TRAIT" is a child-word, a form of "be",
 * at most three words of any kind, and a word with the sense TRAIT. Small letters are stems, capitals are senses; a|b
 * is either, "x?" may be missing, "!x" is any word but x, "^" the beginning of a clause, "^^" of the sentence, "$" its
 * end. Words in quotation marks match nothing. No gap is longer than nine words, so no pattern can run away.
 */
export interface Step {
  kind: 'one' | 'gap' | 'start' | 'first' | 'last';
  any: readonly string[];
  isNot: boolean;
  isOptional: boolean;
  most: number;
}

/** Reads a line as its steps. @param stem how the language stems the small words in it */
export function patternOf(line: string, stem: (lower: string) => string): Step[] {
  return line.split(' ').map((part) => stepOf(part, stem));
}

function stepOf(part: string, stem: (lower: string) => string): Step {
  const step = { any: [], isNot: false, isOptional: false, most: 0 };
  if (part === '^') return { ...step, kind: 'start' };
  if (part === '^^') return { ...step, kind: 'first' };
  if (part === '$') return { ...step, kind: 'last' };
  if (/^~\d$/.test(part)) return { ...step, kind: 'gap', most: Number(part.slice(1)) };
  const isNot = part.startsWith('!');
  const isOptional = part.length > 1 && part.endsWith('?');
  const body = part.slice(isNot ? 1 : 0, isOptional ? -1 : undefined);
  const any = body.split('|').map((one) => (/^[A-Z]/.test(one) ? one : stem(one)));
  return { kind: 'one', any, isNot, isOptional, most: 0 };
}

/** The first place where the pattern fits, as [from, to) in words. */
export function find(words: Word[], steps: Step[]): [number, number] | undefined {
  for (let from = 0; from < words.length; from++) {
    const to = fits(words, from, steps, 0);
    if (to > from) return [from, to];
  }
  return undefined;
}

/** Where the match ends, or -1. */
function fits(words: Word[], at: number, steps: Step[], step: number): number {
  const wanted = steps[step];
  if (!wanted) return at;
  const word = words[at];
  switch (wanted.kind) {
    case 'first':
      return at === 0 ? fits(words, at, steps, step + 1) : -1;
    case 'start':
      return at === 0 || words[at - 1]?.clause !== word?.clause || words[at - 1]?.isMark
        ? fits(words, at, steps, step + 1)
        : -1;
    case 'last':
      return words.slice(at).every(({ isMark }) => isMark) ? at : -1;
    case 'gap':
      return gap(words, at, steps, step, wanted.most);
    default:
      return one(words, at, steps, step, wanted);
  }
}

function gap(words: Word[], at: number, steps: Step[], step: number, most: number): number {
  for (let skip = 0; skip <= most && at + skip <= words.length; skip++) {
    if (skip > 0 && isBreak(words[at + skip - 1])) return -1;
    const end = fits(words, at + skip, steps, step + 1);
    if (end >= 0) return end;
  }
  return -1;
}

function one(words: Word[], at: number, steps: Step[], step: number, wanted: Step): number {
  const word = words[at];
  if (word && !word.isQuoted && meets(word, wanted.any) !== wanted.isNot) {
    const end = fits(words, at + 1, steps, step + 1);
    if (end >= 0) return end;
  }
  return wanted.isOptional ? fits(words, at, steps, step + 1) : -1;
}

function meets(word: Word, any: readonly string[]): boolean {
  return any.some((one) => one === word.stem || word.senses.includes(one));
}

/** What a gap may not step over. */
function isBreak(word: Word | undefined): boolean {
  return word?.isMark === true && word.lower !== ',' && word.lower !== "'";
}
