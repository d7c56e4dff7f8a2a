import { grammars } from './grammars.ts';
import type { Question } from './preparation.ts';

/** Arabic vowel signs and the lengthening stroke say nothing about which word it is. */
const signs = /[\u064b-\u0652\u0640]/g;

/** Whether "yes" or "no" would be a whole answer. A language without a rule here is never nudged. */
export function isClosed({ body, lang }: Pick<Question, 'body' | 'lang'>): boolean {
  const grammar = grammars[lang.split('-')[0] as string];
  const asked = body.replace(signs, '').replace(/^[^\p{L}]+/u, '');
  if (!grammar || asked === '' || grammar.invites.test(asked)) return false;
  if (grammar.closedStart?.test(asked)) return true;
  const isQuestion = /[?؟]\s*$/u.test(body.trim());
  return isQuestion && !grammar.asksFor.test(asked);
}

/** Whether every question could be answered with yes or no: then a conversation hardly begins. */
export function allClosed(questions: Pick<Question, 'body' | 'lang'>[]): boolean {
  return questions.length > 0 && questions.every(isClosed);
}
