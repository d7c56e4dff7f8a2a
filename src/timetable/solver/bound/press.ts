import type { Model } from '../model/model.ts';
import type { Effort } from '../search/effort.ts';
import { fine } from './fine.ts';
import type { Capacity } from './granted.ts';
import { pressed } from './pressed.ts';
import type { Prices } from './pricing.ts';
import { sharesOf } from './shares.ts';
import type { WaitingBound } from './waiting.ts';

/**
 * A tighter bound of waiting than each family by itself gives: prices of teachers' and interpreters' days. It begins with
 * the price that was best without them, or with a price of denied weight at which each teacher's days cost what the
 * lightest wish that fits is worth; then each price goes its own way, up where more is taken than there is, down where
 * less, in steps that grow while the direction stays and shrink when it turns (Riedmiller and Braun 1993). Every step
 * proves something by itself, and the best is the answer: it is never below what was known.
 *
 * @param value what a plan reaches: it ends when that is proved
 * @param rounds how many times all families may be looked at
 */
export async function pressWaiting(
  model: Model,
  capacity: Capacity,
  known: WaitingBound,
  value: number,
  denied: number,
  rounds: number,
  effort: Effort,
): Promise<WaitingBound> {
  const shares = sharesOf(model);
  let best = known;
  let left = rounds;
  const tryOut = async (prices: Prices) => {
    if (left-- <= 0 || best.bound >= value) return undefined;
    const proved = await pressed(model, shares, prices, denied, effort);
    if (proved && proved.bound > best.bound) best = { bound: proved.bound, price: prices.denied };
    return proved;
  };
  const none = new Float64Array(shares.room.length);
  let from: Prices = { rows: none, denied: known.price };
  let most = Number.NEGATIVE_INFINITY;
  for (const price of [0, ...WORTHS]) {
    const rows = none.map((_, row) => price * (capacity.least[Math.floor(row / model.days)] ?? 0));
    const prices = price > 0 ? { rows, denied: price } : from;
    const proved = await tryOut(prices);
    if (!proved || proved.bound <= most) continue;
    most = proved.bound;
    from = prices;
  }

  let { rows, denied: worth } = from;
  const walks = Array.from(rows, () => new Walk(ROW_STEP));
  const walk = new Walk(WORTH_STEP);
  for (;;) {
    const proved = await tryOut({ rows, denied: worth });
    if (!proved) break;
    rows = rows.map((price, row) => (walks[row] as Walk).on(price, proved.over[row] as number));
    worth = walk.on(worth, proved.overDenied);
  }
  return best;
}

/** Prices of denied weight to begin with. */
const WORTHS = [0.5, 1, 2, 3, 4, 6, 8];
const ROW_STEP = 0.1;
const WORTH_STEP = 0.02;

/** How one price is changed, by the direction alone. */
class Walk {
  #step: number;
  #last = 0;

  constructor(step: number) {
    this.#step = step;
  }

  on(price: number, over: number): number {
    const turned = over * this.#last;
    if (turned !== 0) this.#step = turned < 0 ? this.#step / 2 : Math.min(1, this.#step * 1.2);
    this.#last = over;
    return fine(price + Math.sign(over) * this.#step);
  }
}
