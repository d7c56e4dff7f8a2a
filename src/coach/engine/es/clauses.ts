import type { Word } from '../words/word.ts';

const JOINS = new Set(
  'porque pero y e o u si cuando mientras aunque pues sino donde ya así quien antes después hasta además entonces como para'.split(
    ' ',
  ),
);
const MARKS = new Set([',', ';', ':', '.', '!', '?', '¿', '¡', '—', '–', '(', ')', '-', '…']);
const DENIALS = new Set(
  'no nunca jamás jamas nada nadie ninguno ninguna ningún ningun ni tampoco sin apenas dejó cero'.split(' '),
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
      if (word.isMark || (word.lower !== 'o' && word.lower !== 'y')) denied = 0;
    }
    word.clause = clause;
    word.isDenied = denied > 0 && !word.isMark;
    if (denied > 0) denied--;
    if (DENIALS.has(word.lower)) denied = REACH;
  }
}
