import type { Word } from '../words/word.ts';

const JOINS = new Set(
  'because so but and or when while if although though since until unless which who whose after before than as where whether then'.split(
    ' ',
  ),
);
const MARKS = new Set([',', ';', ':', '.', '!', '?', '—', '–', '(', ')', '-', '…']);
const DENIALS = new Set(
  "not never no nothing nobody none neither nor without hardly barely rarely seldom stop nowhere isn't".split(
    ' ',
  ),
);
const REACH = 6;

/** Numbers the clauses: they end at marks and begin at joining words. Marks which words stand under a denial. */
export function divide(words: Word[]): void {
  let clause = 0;
  let denied = 0;
  for (const [at, word] of words.entries()) {
    const begins = JOINS.has(word.lower) && at > 0;
    if (begins || (word.isMark && MARKS.has(word.lower))) {
      clause++;
      if (word.isMark || word.lower !== 'or') denied = 0;
    }
    word.clause = clause;
    word.isDenied = denied > 0 && !word.isMark;
    if (denied > 0) denied--;
    if (DENIALS.has(word.lower) || (word.lower === 'longer' && words[at - 1]?.lower === 'no')) denied = REACH;
  }
}
