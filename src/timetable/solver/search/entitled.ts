import type { Capacity } from '../bound/granted.ts';
import type { Search } from './search.ts';

/** Weight that each teacher could grant beyond what is granted now, counting the wishes charged to the teacher. */
export function spareOf({ model, board }: Search, capacity: Capacity): Int32Array {
  const spare = Int32Array.from(capacity.teacher);
  for (let wish = 0; wish < model.wishes; wish++) {
    const t = capacity.charged[wish] as number;
    if ((board.at[wish] as number) >= 0) spare[t] = (spare[t] as number) - (model.weight[wish] as number);
  }
  return spare;
}

/**
 * Which wishes may be newly placed. Those lighter than all that fit into their teacher's best day would only be in the
 * way of heavier ones; they may be placed only where it came out that the best day cannot be had.
 *
 * @param spare per teacher, as `spareOf` tells; without it, everybody's best day is hoped for
 */
export function entitle({ model, eligible }: Search, capacity: Capacity, spare?: Int32Array): void {
  for (let wish = 0; wish < model.wishes; wish++) {
    const t = capacity.charged[wish] as number;
    const fits = (model.weight[wish] as number) >= (capacity.least[t] as number);
    eligible[wish] = Number(fits || (spare !== undefined && (spare[t] as number) > 0));
  }
}
