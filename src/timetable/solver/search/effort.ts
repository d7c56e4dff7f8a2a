/** How much may be spent, and whether to stop at once. Work counts evenings looked at, so it is the same anywhere. */
export class Effort {
  readonly signal: AbortSignal | undefined;
  readonly #told: () => void;
  #lastBreath = 0;

  constructor(signal: AbortSignal | undefined, told: () => void) {
    this.signal = signal;
    this.#told = told;
  }

  get cancelled(): boolean {
    return this.signal?.aborted ?? false;
  }

  /**
   * Lets the rest of the program run for a moment, every so often, or a cancellation would never be heard.
   * @returns whether to go on.
   */
  async breathe(work: number): Promise<boolean> {
    if (this.cancelled) return false;
    if (work - this.#lastBreath < BREATH) return true;
    this.#lastBreath = work;
    this.#told();
    return this.rest();
  }

  /** The same, now. */
  async rest(): Promise<boolean> {
    await new Promise<void>((go) => later(go));
    return !this.cancelled;
  }
}

/** A timer would wait a millisecond each time; where there is no other way (in a browser), it does. */
const later: (go: () => void) => unknown = globalThis.setImmediate ?? ((go) => setTimeout(go, 0));

/** Some ten milliseconds' worth on an office machine. */
const BREATH = 200;
