import type { Word } from './word.ts';

/** What a language divides and denies with; words in small letters. */
export interface Dividing {
  joins: Set<string>;
  marks: Set<string>;
  /** Joining words behind which a denial still holds: "not late or tired". */
  carries: Set<string>;
  denies(words: Word[], at: number): boolean;
}

/** How many words a denial reaches. */
const REACH = 6;

/** A list of words as it is easiest to read. */
export const setOf = (list: string): Set<string> => new Set(list.split(' '));

/** Numbers the clauses: they end at marks and begin at joining words. Marks which words stand under a denial. */
export function divide(words: Word[], { joins, marks, carries, denies }: Dividing): void {
  let clause = 0;
  let denied = 0;
  for (const [at, word] of words.entries()) {
    const begins = joins.has(word.lower) && at > 0;
    if (begins || (word.isMark && marks.has(word.lower))) {
      clause++;
      if (word.isMark || !carries.has(word.lower)) denied = 0;
    }
    word.clause = clause;
    word.isDenied = denied > 0 && !word.isMark;
    if (denied > 0) denied--;
    if (denies(words, at)) denied = REACH;
  }
}
