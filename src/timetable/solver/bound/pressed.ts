import type { Model } from '../model/model.ts';
import type { Effort } from '../search/effort.ts';
import { IMPOSSIBLE, MOST_MOVED, mostMoved } from '../visit/asked.ts';
import { VisitTable } from '../visit/visit-table.ts';
import { hasSlot } from './floors.ts';
import type { Shares } from './shares.ts';

/** Prices ≥ 0, in multiples of 2⁻²⁰: of a talk's share in each row, and of a unit of denied weight. */
export type Prices = { rows: Float64Array; denied: number };

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
  { room, of }: Shares,
  prices: Prices,
  denied: number,
  effort: Effort,
): Promise<Proved | undefined> {
  const { slots, days, weight, open, extraVisit } = model;
  const table = new VisitTable(model);
  const most = mostMoved(model);
  const cost = new Float64Array(MOST_MOVED * slots);
  const denial = new Float64Array(MOST_MOVED);
  const over = room.map((one) => -one);
  let overDenied = -denied;
  let bound = -prices.denied * denied;
  for (let row = 0; row < room.length; row++) bound -= (prices.rows[row] as number) * (room[row] as number);
  const priceOn = (wish: number, day: number): number => {
    let sum = 0;
    for (const row of of[wish * days + day] as Int32Array) sum += prices.rows[row] as number;
    return sum;
  };
  const deny = (wish: number): number => {
    overDenied += weight[wish] as number;
    return prices.denied * (weight[wish] as number);
  };
  for (const [family, wishes] of model.familyWishes.entries()) {
    if (effort.pressing && !(await effort.breathe())) return undefined;
    const moved = [...wishes].filter((wish) => hasSlot(model, wish));
    for (const wish of wishes) if (!moved.includes(wish)) bound += deny(wish);
    if (moved.length === 0 || moved.length > most) continue; // too many for the table: claimed to cost nothing
    moved.forEach((wish, j) => {
      denial[j] = prices.denied * (weight[wish] as number);
      for (let day = 0; day < days; day++) {
        const price = priceOn(wish, day);
        for (let s = model.dayStart[day] as number; s < (model.dayStart[day + 1] as number); s++)
          cost[j * slots + s] = open[wish * slots + s] ? price : IMPOSSIBLE;
      }
    });
    const asked = { family, moved, standing: [], at: NOWHERE, cost, denied: denial };
    bound += table.best({ ...asked, idle: 1, extraVisit, longestGap: slots });
    moved.forEach((wish, j) => {
      const s = table.found[j] as number;
      if (s < 0) deny(wish);
      else
        for (const row of of[wish * days + (model.dayOf[s] as number)] as Int32Array)
          over[row] = (over[row] as number) + 1;
    });
  }
  return { bound, over, overDenied };
}

const NOWHERE = new Int32Array(0);
