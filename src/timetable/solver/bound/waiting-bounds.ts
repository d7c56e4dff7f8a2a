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
  #pressed: (WaitingBound & { denied: number }) | undefined;

  constructor(model: Model, capacity: Capacity, floors: Floor[]) {
    this.#model = model;
    this.#capacity = capacity;
    this.#floors = floors;
  }

  /** What no schedule that denies so much, or less, does better than. */
  at(denied: number): WaitingBound {
    const plain = waitingBound(this.#floors, denied);
    const known = this.#pressed;
    if (!known) return plain;
    // The same prices for other denials: each unit less is paid back once less.
    const proved = known.bound + known.price * (known.denied - denied);
    // Idle slots are whole: where second evenings count whole, so is all waiting.
    const bound = Number.isInteger(this.#model.extraVisit) ? Math.ceil(proved) : proved;
    return bound > plain.bound ? { bound, price: known.price } : plain;
  }

  /** Looks for prices that prove more, where what a plan waits is far from what is known. */
  async press(denied: number, value: number, budget: number, effort: Effort): Promise<void> {
    const plain = waitingBound(this.#floors, denied);
    if (value - plain.bound <= CLOSE * this.#model.wishes) return;
    const rounds = Math.min(MOST_ROUNDS, Math.floor(budget / (4 * this.#model.families)));
    const found = await pressWaiting(this.#model, this.#capacity, plain, value, denied, rounds, effort);
    this.#pressed = { ...found, denied };
  }
}

/** A gap below which it is not worth the while, by the number of wishes. */
const CLOSE = 0.001;
/** How often all families are looked at. */
const MOST_ROUNDS = 50;
