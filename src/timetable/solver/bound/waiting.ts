import { type Floor, leastWaiting } from './floors.ts';

/**
 * A lower bound of all families' waiting, over every schedule that denies `denied` weight in all: each family by
 * itself, the denials shared out as kindly as can be. With a price m per unit of denied weight it is
 * Σ_f min_d (waiting_f(d) + m·d) − m·denied for any m ≥ 0 (a Lagrangian bound); the best of a few prices is taken.
 */
export function waitingBound(floors: Floor[], denied: number): number {
  const least = floors.reduce((sum, floor) => sum + floor.denied, 0);
  if (denied <= least) return floors.reduce((sum, floor) => sum + leastWaiting(floor, floor.denied), 0);
  let best = 0;
  for (const price of PRICES) {
    let sum = -price * denied;
    for (const { waiting } of floors) {
      let own = Number.POSITIVE_INFINITY;
      for (const [d, cost] of waiting) own = Math.min(own, cost + price * d);
      sum += own;
    }
    best = Math.max(best, sum);
  }
  return best;
}

/** Binary fractions, so that the sums are exact. */
const PRICES = [0, ...Array.from({ length: 64 }, (_, k) => (k + 1) / 8)];
