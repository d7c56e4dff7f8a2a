import type { Model } from '../model/model.ts';

/**
 * A lower bound of stage 3, over every schedule that grants no more than `mostGranted`. Compactness: teachers may
 * be idle not at all. Unfairness: at least so many wishes are denied, and squares are least when these are spread
 * evenly; idle slots are whole, so their squares sum to no less than they do.
 */
export function comfortBound(model: Model, mostGranted: number, leastIdle: number): number {
  const weight = model.weight.reduce((sum, one) => sum + one, 0);
  const denied = Math.max(0, Math.ceil((weight - mostGranted) / model.heaviest));
  const each = model.families > 0 ? Math.floor(denied / model.families) : 0;
  const more = denied - each * model.families;
  const squares = (model.families - more) * each * each + more * (each + 1) * (each + 1);
  return model.problem.weights.fairness * (squares + leastIdle);
}
