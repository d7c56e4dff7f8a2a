/**
 * How long one may go on, and whether to stop at once. The clock decides when the rest of the program gets its turn,
 * since only then a cancellation is heard; what is done next never depends on it.
 */
export class Effort {
  readonly signal: AbortSignal | undefined;
  readonly #told: () => void;
  #rested = performance.now();

  constructor(signal?: AbortSignal, told: () => void = () => {}) {
    this.signal = signal;
    this.#told = told;
  }

  get cancelled(): boolean {
    return this.signal?.aborted ?? false;
  }

  /** Whether to look up from one's work: it was cancelled, or the others have waited long enough. */
  get pressing(): boolean {
    return this.cancelled || performance.now() - this.#rested > TURN;
  }

  /** Lets the others have their turn if it is due. @returns whether to go on. */
  async breathe(): Promise<boolean> {
    if (!this.pressing) return true;
    return this.cancelled ? false : this.rest();
  }

  /** Lets a generator come to its end. @returns what it made, or nothing where it was cancelled before. */
  async through<T>(steps: Generator<void, T>): Promise<T | undefined> {
    for (;;) {
      if (!(await this.breathe())) return undefined;
      const { done, value } = steps.next();
      if (done) return value;
    }
  }

  /** Gives the others their turn now. @returns whether to go on. */
  async rest(): Promise<boolean> {
    this.#told();
    await new Promise<void>((go) => later(go));
    this.#rested = performance.now();
    return !this.cancelled;
  }
}

/** A timer would wait a millisecond each time; where there is no other way (in a browser), it does. */
const later: (go: () => void) => unknown = globalThis.setImmediate ?? ((go) => setTimeout(go, 0));

/** In milliseconds. */
const TURN = 10;
