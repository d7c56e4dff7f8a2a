import type { Model } from '../model/model.ts';
import type { Effort } from '../search/effort.ts';
import { type Prices, Pricing } from './pricing.ts';
import type { Shares } from './shares.ts';

/** What prices prove, and how far the cheapest visits are beyond what is there: per row, and of denied weight. */
export type Proved = { bound: number; over: Float64Array; overDenied: number };

/**
 * What any prices prove about waiting, over all schedules that deny no more than `denied`: every family takes the visit
 * that is cheapest for it alone, paying for its shares and its denials, and the rooms are paid back (the Lagrangian
 * bound of Dantzig and Wolfe's master programme with one visit pattern per family; the visit table is its pricing
 * problem, solved exactly). Undefined where it was cut short.
 */
export async function pressed(
  model: Model,
  shares: Shares,
  prices: Prices,
  denied: number,
  effort: Effort,
): Promise<Proved | undefined> {
  const { room, of } = shares;
  const { days, weight } = model;
  const pricing = new Pricing(model, shares);
  const over = room.map((one) => -one);
  let overDenied = -denied;
  let bound = -prices.denied * denied;
  for (let row = 0; row < room.length; row++) bound -= (prices.rows[row] as number) * (room[row] as number);
  const deny = (wish: number): void => {
    overDenied += weight[wish] as number;
  };
  for (let family = 0; family < model.families; family++) {
    if (effort.pressing && !(await effort.breathe())) return undefined;
    const { lost, asked, least } = pricing.ask(family, prices);
    for (const wish of lost) {
      deny(wish);
      bound += prices.denied * (weight[wish] as number);
    }
    bound += least;
    for (let j = 0; j < (asked?.moved.length ?? 0); j++) {
      const wish = asked?.moved[j] as number;
      const s = pricing.table.found[j] as number;
      if (s < 0) deny(wish);
      else
        for (const row of of[wish * days + (model.dayOf[s] as number)] as Int32Array)
          over[row] = (over[row] as number) + 1;
    }
  }
  return { bound, over, overDenied };
}
