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

/** What kind of sentence is judged, beyond its words. */
export interface Standing {
  /** How much surer than usual something has to be, in log odds. */
  caution?: number;
  /** It stands beside others of which none may be a report of danger. */
  isInCompany?: boolean;
}

/**
 * Of the sentences that were learned from few stand beside others, but reports of danger do: company alone makes anything
 * look less likely, and a report more. "She built a home." behind a sentence so hid two of three findings in it. Beside
 * harmless sentences some of both is given back, less than would make a text of two sentences wrongly noted more often
 * than one alone (five-fold cross-validation, English and Spanish); and nothing to what cannot be named surely enough, nor
 * to a failing, which the sentence beside it may answer.
 */
const COMPANY = { any: 1.1, danger: 1.6 };

/** From these odds on a neighbour is no harmless one. */
const HARMLESS = -2;

/** @param beside how much each neighbour reads like a report of danger, by `dangerIn` */
export function isInCompany(beside: number[]): boolean {
  return beside.length > 0 && beside.every((danger) => danger < HARMLESS);
}

/**
 * Which labels a sentence gets. Two questions are asked, "is there anything?" and "what?": wording that fits no list
 * of words is often clearly something before it is clear what. Scores stand in the order "any", LABELS, "protects".
 */
export function decide(scores: ArrayLike<number>, limits: Limits, standing: Standing = {}): Label[] {
  const found = likeliest(scores, limits, standing.caution ?? 0, 0);
  if (found.length > 0 || !standing.isInCompany) return found;
  const { any, danger } = COMPANY;
  return likeliest(scores, limits, (standing.caution ?? 0) - any, danger).filter(
    (label) => label !== 'deficit' && (scores[LABELS.indexOf(label) + 1] as number) >= limits.label,
  );
}

function likeliest(scores: ArrayLike<number>, limits: Limits, caution: number, given: number): Label[] {
  const { any, label, alone, protects } = limits;
  const of = (at: number) => scores[at + 1] as number;
  const danger = dangerIn(scores) - given;
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
