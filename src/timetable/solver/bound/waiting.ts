import { type Floor, leastWaiting } from './floors.ts';

/** A lower bound of all families' waiting, and the price per unit of denied weight that proves it. */
export type WaitingBound = { bound: number; price: number };

/** A price at which a unit of denied weight outweighs any wait. */
export const ANY_WAIT = 1000;

/**
 * Over every schedule that denies `denied` weight in all: each family by itself, the denials shared out as kindly as
 * can be. With a price m per unit of denied weight it is Σ_f min_d (waiting_f(d) + m·d) − m·denied for any m ≥ 0 (a
 * Lagrangian bound); the best of a few prices is taken.
 */
export function waitingBound(floors: Floor[], denied: number): WaitingBound {
  const least = floors.reduce((sum, floor) => sum + floor.denied, 0);
  let best = { bound: 0, price: 0 };
  for (const price of PRICES) {
    const bound = floors.reduce((sum, floor) => sum + cheapest(floor, price), -price * denied);
    if (bound > best.bound) best = { bound, price };
  }
  if (denied > least) return best;
  return {
    bound: floors.reduce((sum, floor) => sum + leastWaiting(floor, floor.denied), 0),
    price: best.price,
  };
}

/** What a family bears at least where a unit of denied weight counts as so much waiting. */
export function cheapest({ waiting }: Floor, price: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [d, cost] of waiting) least = Math.min(least, cost + price * d);
  return least;
}

/** Binary fractions, so that the sums are exact. */
const PRICES = [0, ...Array.from({ length: 64 }, (_, k) => (k + 1) / 8)];
