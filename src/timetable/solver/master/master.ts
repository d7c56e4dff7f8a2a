import { fine } from '../bound/fine.ts';
import { pressed } from '../bound/pressed.ts';
import { type Prices, Pricing } from '../bound/pricing.ts';
import { type Shares, sharesOf } from '../bound/shares.ts';
import type { WaitingBound } from '../bound/waiting.ts';
import type { Lp, LpAnswer } from '../lp/lp.ts';
import type { Model } from '../model/model.ts';
import type { Effort } from '../search/effort.ts';
import { Columns } from './columns.ts';
import { type Aim, masterProgram } from './program.ts';

/** What the master programme says in the end, and the best its prices proved on the way. */
export type Mastered = { answer: LpAnswer; columns: Columns; proved: WaitingBound };

/**
 * Column generation: HiGHS solves the programme over the patterns known so far, its prices are asked for patterns that
 * would be cheaper, and so on. On one day all patterns are known at once. Where there are several, the prices asked are
 * half-way between the programme's and the best so far, which keeps them from swinging (Wentges 1997). Every round proves
 * something by itself, whatever HiGHS says: see `pressed`.
 *
 * @returns nothing where HiGHS failed, or there is too much of it
 */
export class Master {
  readonly #model: Model;
  readonly #shares: Shares;
  readonly #lp: Lp;
  readonly #columns: Columns;
  #begun = false;

  constructor(model: Model, lp: Lp) {
    this.#model = model;
    this.#lp = lp;
    this.#shares = sharesOf(model);
    this.#columns = new Columns(model, this.#shares, new Pricing(model, this.#shares));
  }

  get shares(): Shares {
    return this.#shares;
  }

  async solve(aim: Aim, denied: number, effort: Effort): Promise<Mastered | undefined> {
    const { families, days } = this.#model;
    if (!this.#begun && !(await this.#begin(effort))) return undefined;
    let found: Mastered | undefined;
    let centre: Prices | undefined;
    for (let round = 0; round < (days > 1 ? ROUNDS : 1); round++) {
      const columns = this.#columns.list.length;
      if (columns > MOST_COLUMNS) break;
      const program = masterProgram(families, this.#shares, this.#columns.list, aim);
      const answer = await this.#lp.solve(program, { iterations: ITERATIONS, signal: effort.signal });
      if (!answer?.optimal) break;
      const prices = this.#pricesIn(answer, aim);
      const asked = centre ? between(prices, centre) : prices;
      const proof = await pressed(this.#model, this.#shares, asked, denied, effort);
      if (!proof) break;
      const better = !found || proof.bound > found.proved.bound;
      if (better) centre = asked;
      const proved = better ? { bound: proof.bound, price: asked.denied } : (found as Mastered).proved;
      found = { answer, columns: this.#columns, proved };
      if (days === 1) break;
      if (!(await this.#more(answer, asked, effort)) && !(await this.#more(answer, prices, effort))) break;
    }
    return found;
  }

  async #begin(effort: Effort): Promise<boolean> {
    const none = { rows: new Float64Array(this.#shares.room.length), denied: 0 };
    for (let family = 0; family < this.#model.families; family++) {
      this.#columns.gather(family, none, Number.POSITIVE_INFINITY);
      if (this.#columns.list.length > MOST_COLUMNS || !(await effort.breathe())) return false;
    }
    this.#begun = true;
    return true;
  }

  /** Adds patterns that are cheaper at these prices than what the programme pays for a family. */
  async #more(answer: LpAnswer, prices: Prices, effort: Effort): Promise<boolean> {
    let added = 0;
    for (let family = 0; family < this.#model.families; family++) {
      added += this.#columns.gather(family, prices, (answer.prices[family] as number) - TINY);
      if (!(await effort.breathe())) return false;
    }
    return added > 0;
  }

  #pricesIn({ prices }: LpAnswer, { worth, denied }: Aim): Prices {
    const { families } = this.#model;
    const rows = this.#shares.room.map((_, row) => fine(-(prices[families + row] as number)));
    return {
      rows,
      denied: worth + (denied === undefined ? 0 : fine(-(prices[families + rows.length] as number))),
    };
  }
}

const ROUNDS = 12;
const ITERATIONS = 60_000;
const MOST_COLUMNS = 80_000;
const TINY = 1e-6;

function between(a: Prices, b: Prices): Prices {
  const rows = a.rows.map((price, row) => fine((price + (b.rows[row] as number)) / 2));
  return { rows, denied: fine((a.denied + b.denied) / 2) };
}
