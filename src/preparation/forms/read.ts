import * as v from 'valibot';
import { id, oneOf, type Read, readForm, text } from '#core/forms/form.ts';
import type { Typed } from '#core/http/typed.ts';
import { intents } from '#rounds/rules/questions.ts';
import type { BankKey } from '../rules/bank.ts';
import type { Draft, Question } from '../rules/preparation.ts';
import { ownIn, ownPlaces, picksIn } from './questions.ts';

const line = text(300);

const own = Object.fromEntries(
  ownPlaces.flatMap((at) => [
    [`own-${at}`, line],
    [`own-${at}-intent`, oneOf(intents)],
  ]),
);

const schema = v.object({
  glow: text(2000),
  glowWhere: line,
  glowWhen: line,
  growNeed: text(2000),
  growStep: text(2000),
  value: v.union([v.literal(''), id], 'core.form.choose'),
  valueTie: text(1000),
  ...(own as Record<`own-${number}` | `own-${number}-intent`, typeof line>),
});

/** Reads a preparation as far as it goes; only what is too long or was never offered is an error. */
export function readPreparation(
  typed: Typed,
  bankWords: (key: BankKey) => string,
  lang: string,
): Read<Draft> {
  const withDefaults = {
    value: '',
    ...Object.fromEntries(ownPlaces.map((at) => [`own-${at}-intent`, 'passion'])),
  };
  const read = readForm(schema, { ...withDefaults, ...typed.plain() });
  if (!read.ok) return read;
  const { value, glow, glowWhere, glowWhen, growNeed, growStep, valueTie } = read.value;
  const picked = picksIn(typed).map(({ key, intent }) => ({ intent, body: bankWords(key), lang }));
  const written = ownIn(typed)
    .map((question) => ({ ...question, body: question.body.trim(), lang }))
    .filter((question) => question.body !== '');
  const questions: Question[] = [...picked, ...written];
  const draft = { glow, glowWhere, glowWhen, growNeed, growStep, valueTie, questions, lang };
  return { ok: true, value: { ...draft, valueId: value || null } };
}
