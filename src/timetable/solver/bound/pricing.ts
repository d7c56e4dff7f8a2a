import type { Model } from '../model/model.ts';
import { type Asked, IMPOSSIBLE, MOST_MOVED, mostMoved } from '../visit/asked.ts';
import { VisitTable } from '../visit/visit-table.ts';
import { hasSlot } from './floors.ts';
import type { Shares } from './shares.ts';

/** Prices ≥ 0, in multiples of 2⁻²⁰: of a talk's share in each row, and of a unit of denied weight. */
export type Prices = { rows: Float64Array; denied: number };

/** What one family would do at some prices; `asked` is missing where there is nothing to choose, or too much. */
export type Priced = { lost: number[]; asked?: Asked; least: number };

/** The master programme's pricing problem, a family at a time: solved exactly by the visit table, left in `table`. */
export class Pricing {
  readonly table: VisitTable;
  readonly #model: Model;
  readonly #shares: Shares;
  readonly #most: number;
  readonly #cost: Float64Array;
  readonly #denied = new Float64Array(MOST_MOVED);

  constructor(model: Model, shares: Shares) {
    this.#model = model;
    this.#shares = shares;
    this.#most = mostMoved(model);
    this.table = new VisitTable(model);
    this.#cost = new Float64Array(MOST_MOVED * model.slots);
  }

  /** Promised talks cannot be denied. `lost` are the wishes without any slot; `least` is what the rest costs, denials and shares paid for. */
  ask(family: number, prices: Prices): Priced {
    const { familyWishes, weight, slots, extraVisit, pinnedAt } = this.#model;
    const moved: number[] = [];
    const lost: number[] = [];
    for (const wish of familyWishes[family] as Int32Array)
      (hasSlot(this.#model, wish) ? moved : lost).push(wish);
    if (moved.length === 0 || moved.length > this.#most) return { lost, least: 0 }; // claimed to cost nothing
    moved.forEach((wish, j) => {
      const promised = (pinnedAt[wish] as number) >= 0;
      this.#denied[j] = promised ? UNHEARD_OF : prices.denied * (weight[wish] as number);
      this.#charge(wish, j, prices);
    });
    const paid = { cost: this.#cost, denied: this.#denied, idle: 1, extraVisit, longestGap: slots };
    const asked: Asked = { family, moved, standing: [], at: NOWHERE, ...paid };
    const least = this.table.best(asked);
    return least < UNHEARD_OF ? { lost, asked, least } : { lost, least: 0 };
  }

  #charge(wish: number, j: number, { rows }: Prices): void {
    const { days, dayStart, slots, open } = this.#model;
    for (let day = 0; day < days; day++) {
      let price = 0;
      for (const row of this.#shares.of[wish * days + day] as Int32Array) price += rows[row] as number;
      for (let s = dayStart[day] as number; s < (dayStart[day + 1] as number); s++)
        this.#cost[j * slots + s] = open[wish * slots + s] ? price : IMPOSSIBLE;
    }
  }
}

/** More than any visit costs, and little enough for exact sums. */
export const UNHEARD_OF = 1e9;
const NOWHERE = new Int32Array(0);
