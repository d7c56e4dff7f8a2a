import { fine } from './fine.ts';
import type { Relaxation } from './relaxation.ts';

/**
 * What any prices of the rules prove: with prices u ≥ 0 no plan grants more than Σ u·(what the rules allow) +
 * Σ over wishes of the best slot's (weight − prices of the rules it uses), if that is positive or the wish is
 * promised (the Lagrangian bound). True for every u, so it does not matter who suggested them, or how well.
 *
 * @param prices per row; negative ones are taken as 0, the wishes' own rows are not looked at
 * @returns the bound, and per row how much of it the wishes' best slots would use beyond what is allowed
 */
export function pricedBound({ program, wishOf, wishes, promised }: Relaxation, prices: ArrayLike<number>) {
  const { starts, indices, values, upper, cost } = program;
  const rows = upper.length;
  const worth = Float64Array.from(cost, (one) => -one);
  const used = new Float64Array(rows);
  let bound = 0;
  for (let row = wishes; row < rows; row++) {
    const price = fine(prices[row] as number);
    used[row] = -(upper[row] as number);
    if (price === 0) continue;
    bound += price * (upper[row] as number);
    for (let k = starts[row] as number; k < (starts[row + 1] as number); k++) {
      const column = indices[k] as number;
      worth[column] = (worth[column] as number) - price * (values[k] as number);
    }
  }
  const best = new Int32Array(wishes).fill(-1);
  const taken = new Uint8Array(worth.length);
  for (let column = 0; column < worth.length; column++) {
    const own = worth[column] as number;
    const wish = wishOf[column] as number;
    if (own <= 0 && !promised[wish]) continue;
    if (wish < 0) {
      bound += own;
      taken[column] = 1;
    } else if ((best[wish] as number) < 0 || own > (worth[best[wish] as number] as number))
      best[wish] = column;
  }
  for (const column of best) {
    if (column < 0) continue;
    bound += worth[column] as number;
    taken[column] = 1;
  }
  for (let row = wishes; row < rows; row++)
    for (let k = starts[row] as number; k < (starts[row + 1] as number); k++)
      if (taken[indices[k] as number]) used[row] = (used[row] as number) + (values[k] as number);
  return { bound, used };
}
