import { LABELS, type Label } from '../findings.ts';

/** From which log odds on something counts; found by cross-validation and kept with the weights. */
export interface Limits {
  /** Of "there is something here at all". */
  any: number;
  /** Of a label, once there is something. */
  label: number;
  /** Of a label that speaks so clearly that "anything at all" is not asked. */
  alone: number;
  /** Of "this reports that a child may be in danger": from here on nothing is said. Without it, rules alone decide. */
  protects?: number;
}

/**
 * Which labels a sentence gets. Two questions are asked, "is there anything?" and "what?": wording that fits no list
 * of words is often clearly something before it is clear what. Scores stand in the order "any", LABELS, and "protects" where it was learned.
 */
export function decide(scores: ArrayLike<number>, { any, label, alone, protects }: Limits): Label[] {
  if (isProtecting(scores, { protects })) return [];
  const of = (at: number) => scores[at + 1] as number;
  const best = LABELS.reduce((top, _, at) => (of(at) > of(top) ? at : top), 0);
  if ((scores[0] as number) < any && of(best) < alone) return [];
  return LABELS.filter((_, at) => at === best || of(at) >= label);
}

/** Whether a sentence reads like a report that protects a child. */
export function isProtecting(
  scores: ArrayLike<number>,
  { protects = Infinity }: Pick<Limits, 'protects'>,
): boolean {
  return (scores[LABELS.length + 1] ?? -Infinity) >= protects;
}
