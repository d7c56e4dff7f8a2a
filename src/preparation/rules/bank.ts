import { type Intent, intents } from '#rounds/rules/questions.ts';
import type { Question } from './preparation.ts';

/** How many questions the bank holds for each intent; their words are `preparation.bank.<intent>.<number>`. */
const sizes = { passion: 5, priority: 4, hurdle: 4, routines: 4, wellbeing: 4, hope: 4 } as const;

export type BankKey = `${Intent}.${1 | 2 | 3 | 4}` | 'passion.5';

export interface BankQuestion {
  key: BankKey;
  intent: Intent;
}

export const bank: readonly BankQuestion[] = intents.flatMap((intent) =>
  Array.from({ length: sizes[intent] }, (_, at) => ({ key: `${intent}.${at + 1}` as BankKey, intent })),
);

/**
 * Which questions come from the bank and which are the teacher's own.
 * @param wordsOf a bank question in every language it may have been stored in
 */
export function sorted(
  questions: readonly Question[],
  wordsOf: (key: BankKey) => readonly string[],
): { picks: BankKey[]; own: Question[] } {
  const picks: BankKey[] = [];
  const own: Question[] = [];
  for (const question of questions) {
    const found = bank.find(
      ({ key, intent }) => intent === question.intent && wordsOf(key).includes(question.body),
    );
    if (found && !picks.includes(found.key)) picks.push(found.key);
    else if (!found) own.push(question);
  }
  return { picks, own };
}
