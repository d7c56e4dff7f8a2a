import { LABELS, type Label } from '../findings.ts';

/** From which log odds on something counts; found by cross-validation and kept with the weights. */
export interface Limits {
  /** Of "there is something here at all". */
  any: number;
  /** Of a label, once there is something. */
  label: number;
  /** Of a label that speaks so clearly that "anything at all" is not asked. */
  alone: number;
  /** Of "this reports that a child may be in danger": from here on nothing is said of a sentence … */
  protects: number;
  /** … and from here on nothing of its neighbours either. */
  around: number;
}

/** From these odds on a sentence may be a report of danger: the nearer it comes to one, the surer a finding has to be. */
const WARY_FROM = -6;
const WARY = 0.4;

/**
 * Which labels a sentence gets. Two questions are asked, "is there anything?" and "what?": wording that fits no list
 * of words is often clearly something before it is clear what. Scores stand in the order "any", LABELS, "protects".
 * @param caution how much surer than usual it has to be, in log odds
 */
export function decide(scores: ArrayLike<number>, limits: Limits, caution = 0): Label[] {
  const { any, label, alone, protects } = limits;
  const of = (at: number) => scores[at + 1] as number;
  const danger = dangerIn(scores);
  if (danger >= protects) return [];
  const doubt = caution + WARY * Math.max(0, danger - WARY_FROM);
  const best = LABELS.reduce((top, _, at) => (of(at) > of(top) ? at : top), 0);
  if ((scores[0] as number) < any + doubt && of(best) < alone + doubt) return [];
  return LABELS.filter((_, at) => at === best || of(at) >= label);
}

/** How much a sentence reads like a report that protects a child, in log odds. */
export function dangerIn(scores: ArrayLike<number>): number {
  return scores[LABELS.length + 1] as number;
}
