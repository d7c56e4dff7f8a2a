import { type Prices, type Pricing, UNHEARD_OF } from '../bound/pricing.ts';
import type { Shares } from '../bound/shares.ts';
import type { Model } from '../model/model.ts';
import { allowedSets } from '../visit/sets.ts';

/**
 * A visit pattern by what it holds, not by when: the talks a family would have and on which days. `cost` is the least
 * waiting it can be had for, `rows` what it takes a share of (twice, if two talks do).
 */
export type Column = { family: number; cost: number; denied: number; rows: number[]; wishes: number[] };

/** All patterns thought of so far, each once; a family can always be denied everything. */
export class Columns {
  readonly list: Column[] = [];
  readonly #known = new Set<string>();
  readonly #model: Model;
  readonly #shares: Shares;
  readonly #pricing: Pricing;

  constructor(model: Model, shares: Shares, pricing: Pricing) {
    this.#model = model;
    this.#shares = shares;
    this.#pricing = pricing;
  }

  /**
   * Adds a family's patterns that cost less than `below` at these prices (one for each set of talks, the cheapest: the
   * visit table tells them all at once).
   *
   * @returns how many are new
   */
  gather(family: number, prices: Prices, below: number): number {
    const { lost, asked } = this.#pricing.ask(family, prices);
    const { weight, familyWishes } = this.#model;
    const all = (familyWishes[family] as Int32Array).reduce((sum, wish) => sum + (weight[wish] as number), 0);
    const gone = lost.reduce((sum, wish) => sum + (weight[wish] as number), 0);
    if (!asked) return this.#add({ family, cost: 0, denied: gone, rows: [], wishes: [] }, '');
    const { table } = this.#pricing;
    const allowed = allowedSets(this.#model, asked);
    let added = 0;
    for (let set = 0; set < 1 << asked.moved.length; set++) {
      const cost = table.costOf(set);
      const total = cost + (allowed[set] as number) + prices.denied * gone;
      if (total >= Math.min(below, UNHEARD_OF)) continue;
      added += this.#held(family, asked.moved, set, cost, prices, all);
    }
    return added;
  }

  #held(
    family: number,
    moved: ArrayLike<number>,
    set: number,
    cost: number,
    prices: Prices,
    all: number,
  ): number {
    const { days, dayOf, weight } = this.#model;
    const { table } = this.#pricing;
    if (set !== 0) table.trace(set);
    const rows: number[] = [];
    const wishes: number[] = [];
    let key = '';
    let [paid, granted] = [0, 0];
    for (let j = 0; j < moved.length; j++) {
      if (!(set & (1 << j))) continue;
      const wish = moved[j] as number;
      const day = dayOf[table.found[j] as number] as number;
      key += `${wish}:${day} `;
      wishes.push(wish);
      granted += weight[wish] as number;
      for (const row of this.#shares.of[wish * days + day] as Int32Array) {
        rows.push(row);
        paid += prices.rows[row] as number;
      }
    }
    return this.#add({ family, cost: cost - paid, denied: all - granted, rows, wishes }, key);
  }

  #add(column: Column, key: string): number {
    const name = `${column.family} ${key}`;
    if (this.#known.has(name)) return 0;
    this.#known.add(name);
    this.list.push(column);
    return 1;
  }
}
