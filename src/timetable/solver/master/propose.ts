import { ANY_WAIT } from '../bound/waiting.ts';
import type { WaitingBounds } from '../bound/waiting-bounds.ts';
import type { Lp } from '../lp/lp.ts';
import type { Model } from '../model/model.ts';
import type { Effort } from '../search/effort.ts';
import { choose } from './choose.ts';
import { Master } from './master.ts';

/** Asks the master programme who should have which talks, and remembers what it proves on the way. */
export class Proposals {
  readonly #model: Model;
  readonly #lp: Lp;
  readonly #bounds: WaitingBounds;
  readonly #master: Master;

  constructor(model: Model, lp: Lp, bounds: WaitingBounds) {
    this.#model = model;
    this.#lp = lp;
    this.#bounds = bounds;
    this.#master = new Master(model, lp);
  }

  /**
   * The most weight that can be granted, as far as this programme sees, and of that the least waiting.
   *
   * @param denied what is denied at least: of that, and more, it proves the waiting
   * @returns nothing where it promises more than can be had (it does not see slots), or has no answer
   */
  async best(denied: number, effort: Effort): Promise<Uint8Array | undefined> {
    const chosen = await this.#ask(ANY_WAIT, undefined, denied, effort);
    return chosen && this.#denies(chosen) >= denied ? chosen : undefined;
  }

  /** The least waiting while no more is denied than this. */
  async shortest(denied: number, effort: Effort): Promise<Uint8Array | undefined> {
    return this.#ask(0, denied, denied, effort);
  }

  /** The same without a choice: proves what it can. @returns whether it did. */
  async prove(denied: number, effort: Effort): Promise<boolean> {
    const mastered = await this.#master.solve({ worth: 0, denied }, denied, effort);
    if (mastered) this.#bounds.learn(mastered.proved, denied);
    return mastered !== undefined;
  }

  async #ask(
    worth: number,
    limit: number | undefined,
    denied: number,
    effort: Effort,
  ): Promise<Uint8Array | undefined> {
    const aim = { worth, denied: limit };
    const mastered = await this.#master.solve(aim, denied, effort);
    if (!mastered) return undefined;
    this.#bounds.learn(mastered.proved, denied);
    // It does not see that interpreters walk: where they do, too little of what it would choose can be timed.
    if (this.#model.farthest > 0 && this.#model.interpreters > 0) return undefined;
    return choose(this.#model, this.#master.shares, mastered, aim, this.#lp, effort);
  }

  #denies(chosen: Uint8Array): number {
    return this.#model.weight.reduce((sum, weight, wish) => sum + (chosen[wish] ? 0 : weight), 0);
  }
}
