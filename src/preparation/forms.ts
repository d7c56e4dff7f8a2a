import * as v from 'valibot';
import { id, oneOf, type Read, readForm, text } from '#core/forms/form.ts';
import type { Typed } from '#core/http/typed.ts';
import { type BankKey, bank } from './rules/bank.ts';
import {
  type Draft,
  type Intent,
  intents,
  isIntent,
  type Preparation,
  type Question,
} from './rules/preparation.ts';

/** How many questions of one's own there is room for. */
export const ownPlaces = [1, 2, 3] as const;

/** Everything the form holds, as it was typed: what the page is drawn from and what is never lost. */
export interface Filled {
  glow: string;
  glowWhere: string;
  glowWhen: string;
  growNeed: string;
  growStep: string;
  value: string;
  valueTie: string;
  picks: BankKey[];
  own: { intent: Intent; body: string }[];
  seen: string;
}

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

/** The form as it was typed, whether it can be read or not. */
export function filledFrom(typed: Typed): Filled {
  const plain = typed.plain();
  const of = (name: string) => plain[name] ?? '';
  return {
    glow: of('glow'),
    glowWhere: of('glowWhere'),
    glowWhen: of('glowWhen'),
    growNeed: of('growNeed'),
    growStep: of('growStep'),
    value: of('value'),
    valueTie: of('valueTie'),
    picks: picksIn(typed).map(({ key }) => key),
    own: ownIn(typed),
    seen: of('seen'),
  };
}

/** The form for what is stored, or for nothing yet. */
export function filledWith(draft: Draft | Preparation, questions: Pick<Filled, 'picks' | 'own'>): Filled {
  const { glow, glowWhere, glowWhen, growNeed, growStep, valueTie } = draft;
  const seen = 'updatedAt' in draft ? String(draft.updatedAt.epochMilliseconds) : '';
  return {
    glow,
    glowWhere,
    glowWhen,
    growNeed,
    growStep,
    valueTie,
    value: draft.valueId ?? '',
    ...questions,
    seen,
  };
}

function picksIn(typed: Typed) {
  const picked = typed.all('pick');
  return bank.filter(({ key }) => picked.includes(key));
}

function ownIn(typed: Typed): Filled['own'] {
  return ownPlaces.map((at) => {
    const intent = typed.text(`own-${at}-intent`);
    return { intent: isIntent(intent) ? intent : 'passion', body: typed.text(`own-${at}`) };
  });
}
