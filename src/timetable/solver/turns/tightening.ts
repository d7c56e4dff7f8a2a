import { type Tightened, tightenGranted } from '../bound/tighten.ts';
import { Effort } from '../search/effort.ts';
import { grantedWeight } from '../search/fulfil.ts';
import type { Task } from './task.ts';

/** The linear programme of what can be granted: begun once where counting is not met, while the search goes on here. */
export class Tightening {
  readonly #task: Task;
  readonly #met = new AbortController();
  #found: Promise<Tightened> | undefined;

  constructor(task: Task) {
    this.#task = task;
  }

  begin(): void {
    const { search, capacity, effort, lp } = this.#task;
    const granted = grantedWeight(search);
    if (granted >= capacity.most) return;
    const until = new Effort(AbortSignal.any([this.#met.signal, ...(effort.signal ? [effort.signal] : [])]));
    this.#found ??= tightenGranted(search.model, granted, capacity.most, lp, until);
  }

  /** Waits for what it proves. @returns where it would have the talks, if it says so */
  async learn(): Promise<Int32Array | undefined> {
    const found = await this.#found;
    const { capacity } = this.#task;
    if (found) capacity.most = Math.min(capacity.most, found.bound);
    return found?.seats;
  }

  /** As soon as the plan meets what is known, nobody needs to know more. */
  async end(): Promise<void> {
    if (grantedWeight(this.#task.search) >= this.#task.capacity.most) this.#met.abort();
    await this.learn();
  }
}
