import { seenMark } from '#core/forms/seen.ts';
import type { Typed } from '#core/http/typed.ts';
import type { Intent } from '#rounds/rules/questions.ts';
import type { BankKey } from '../rules/bank.ts';
import type { Draft, Preparation } from '../rules/preparation.ts';
import { ownIn, picksIn } from './questions.ts';

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
  const seen = seenMark('updatedAt' in draft ? draft.updatedAt : undefined);
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
