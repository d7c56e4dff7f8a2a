export type Kept = { state: 'kept'; rev: string } | { state: 'elsewhere' } | { state: 'offline' };

/** Sends what was typed; resolves with what became of it and never rejects. */
export type Send = (rev: string, body: URLSearchParams) => Promise<Kept>;

/**
 * Keeps a draft while somebody types: one request at a time, the latest text last. Stops for good once another window
 * has saved, because then only a person can say which text is meant.
 */
export class DraftKeeper {
  readonly #send: Send;
  readonly #tell: (kept: Kept) => void;
  #rev: string;
  #busy = false;
  #waiting: URLSearchParams | undefined;
  #stopped = false;

  constructor(rev: string, send: Send, tell: (kept: Kept) => void) {
    this.#rev = rev;
    this.#send = send;
    this.#tell = tell;
  }

  async keep(body: URLSearchParams): Promise<void> {
    if (this.#stopped) return;
    this.#waiting = body;
    if (this.#busy) return;
    this.#busy = true;
    while (this.#waiting && !this.#stopped) {
      const next: URLSearchParams = this.#waiting;
      this.#waiting = undefined;
      const kept = await this.#send(this.#rev, next);
      if (kept.state === 'kept') this.#rev = kept.rev;
      if (kept.state === 'elsewhere') this.#stopped = true;
      this.#tell(kept);
    }
    this.#busy = false;
  }

  /** No more saving: the form itself is on its way. */
  stop(): void {
    this.#stopped = true;
  }
}
