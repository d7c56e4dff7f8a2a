/** Rings once nobody has typed for a moment, and now and then meanwhile for somebody who never stops. */
export class Pause {
  readonly #ring: () => void;
  readonly #pauseMs: number;
  readonly #mostMs: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;

  constructor(ring: () => void, pauseMs = 900, mostMs = 10_000) {
    this.#ring = ring;
    this.#pauseMs = pauseMs;
    this.#mostMs = mostMs;
  }

  /** A letter more. @param now in milliseconds */
  typed(now: number): void {
    if (this.#timer === undefined) this.#since = now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => this.over() && this.#ring(),
      Math.min(this.#pauseMs, this.#since + this.#mostMs - now),
    );
  }

  /** Ends the waiting. @returns whether anything had been typed that has not rung yet */
  over(): boolean {
    const wasOn = this.#timer !== undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return wasOn;
  }
}
