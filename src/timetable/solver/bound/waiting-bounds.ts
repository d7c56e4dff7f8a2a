import type { Model } from '../model/model.ts';
import type { Effort } from '../search/effort.ts';
import type { Floor } from './floors.ts';
import type { Capacity } from './granted.ts';
import { pressWaiting } from './press.ts';
import { type WaitingBound, waitingBound } from './waiting.ts';

/** The best that is known about all families' waiting, for however much is denied. */
export class WaitingBounds {
  readonly #model: Model;
  readonly #capacity: Capacity;
  readonly #floors: Floor[];
  #plain: (WaitingBound & { denied: number }) | undefined;
  readonly #known: (WaitingBound & { denied: number })[] = [];

  constructor(model: Model, capacity: Capacity, floors: Floor[]) {
    this.#model = model;
    this.#capacity = capacity;
    this.#floors = floors;
  }

  /** What no schedule that denies so much, or less, does better than. */
  at(denied: number): WaitingBound {
    let best = this.#plainly(denied);
    for (const known of this.#known) {
      // The same prices for other denials: each unit less is paid back once less.
      const proved = known.bound + known.price * (known.denied - denied);
      // Idle slots are whole: where second evenings count whole, so is all waiting.
      const bound = Number.isInteger(this.#model.extraVisit) ? Math.ceil(proved) : proved;
      if (bound > best.bound) best = { bound, price: known.price };
    }
    return best;
  }

  /** Asked again and again for the same plan, and long to tell for a large school. */
  #plainly(denied: number): WaitingBound {
    if (this.#plain?.denied !== denied) this.#plain = { ...waitingBound(this.#floors, denied), denied };
    return this.#plain;
  }

  /** Whether what a plan waits is so far from what is known that it is worth the while to look further. */
  open(denied: number, value: number): boolean {
    return value - this.at(denied).bound > CLOSE * this.#model.wishes;
  }

  /** Remembers what was proved for so much denied weight. */
  learn(proved: WaitingBound, denied: number): void {
    this.#known.push({ ...proved, denied });
  }

  /** Looks for prices of days that prove more, by walking: where there is no master programme to ask. */
  async press(denied: number, value: number, budget: number, effort: Effort): Promise<void> {
    if (this.#known.length > 0 || !this.open(denied, value)) return;
    const plain = this.#plainly(denied);
    const rounds = Math.min(MOST_ROUNDS, Math.floor(budget / (4 * this.#model.families)));
    this.learn(await pressWaiting(this.#model, this.#capacity, plain, value, denied, rounds, effort), denied);
  }
}

/** A gap below which it is not worth the while, by the number of wishes. */
const CLOSE = 0.001;
/** How often all families are looked at. */
const MOST_ROUNDS = 50;
