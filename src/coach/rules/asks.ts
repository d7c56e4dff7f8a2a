import type { Context } from '../engine/findings.ts';
import { saysNextStep, staysHard } from './growing.ts';
import { says } from './seen.ts';

/** What the coach asks for, about a text as a whole. Each has words: `coach.ask.<ask>`. */
export type Ask = 'where-when' | 'where' | 'when' | 'need' | 'step';

/**
 * What stands in the fields beside this one. A part that has no field of its own is left out; '' is an empty field. A
 * grow has a `step` beside the need; what stands beside the step itself is the `need`.
 */
export interface Around {
  where?: string;
  when?: string;
  need?: string;
  step?: string;
}

const FEWEST_WORDS = 3;

/**
 * A strength is asked where and when it was seen until it is specific; a grow until it is a need with a next step.
 * Specific, actionable messages are the ones that helped (Kraft & Rogers 2015). Never a reason not to save.
 */
export function asksFor(context: Context, text: string, around: Around, lang: string): Ask[] {
  if ((text.match(/\p{L}+/gu)?.length ?? 0) < FEWEST_WORDS) return [];
  if (context === 'glow') return asksOfGlow(text, around, lang);
  if (context === 'grow' && around.need === undefined) return asksOfGrow(text, around, lang);
  return [];
}

function asksOfGlow(text: string, around: Around, lang: string): Ask[] {
  const open = (what: 'where' | 'when') => !around[what]?.trim() && !says(what, text, lang);
  if (open('where')) return [open('when') ? 'where-when' : 'where'];
  return open('when') ? ['when'] : [];
}

function asksOfGrow(text: string, { step }: Around, lang: string): Ask[] {
  const asks: Ask[] = [];
  if (staysHard(text, lang)) asks.push('need');
  if (!step?.trim() && !saysNextStep(text, lang)) asks.push('step');
  return asks;
}
