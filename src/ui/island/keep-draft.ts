/** What became of a saving; `refused`: something in it cannot be taken, and the form's own button says what. */
export type Kept = { state: 'kept'; rev: string } | { state: 'elsewhere' | 'refused' | 'offline' };

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
  #running: Promise<Kept['state'] | undefined> | undefined;
  #waiting: URLSearchParams | undefined;
  #stopped = false;

  constructor(rev: string, send: Send, tell: (kept: Kept) => void) {
    this.#rev = rev;
    this.#send = send;
    this.#tell = tell;
  }

  /** @returns once everything that was typed is sent: what became of the last of it; undefined when nothing is sent any more */
  keep(body: URLSearchParams): Promise<Kept['state'] | undefined> {
    if (this.#stopped) return Promise.resolve(undefined);
    this.#waiting = body;
    this.#running ??= this.#sendAll();
    return this.#running;
  }

  async #sendAll(): Promise<Kept['state'] | undefined> {
    let last: Kept['state'] | undefined;
    while (this.#waiting && !this.#stopped) {
      const next: URLSearchParams = this.#waiting;
      this.#waiting = undefined;
      const kept = await this.#send(this.#rev, next);
      if (kept.state === 'kept') this.#rev = kept.rev;
      if (kept.state === 'elsewhere') this.#stopped = true;
      last = kept.state;
      this.#tell(kept);
    }
    this.#running = undefined;
    return last;
  }

  /** Whether anything is still under way. */
  get isSending(): boolean {
    return this.#running !== undefined;
  }

  /**
   * No more saving: the form itself is on its way.
   * @returns what is still under way: the form has to wait for it, else it would take its own words for another window's
   */
  stop(): Promise<Kept['state'] | undefined> | undefined {
    this.#stopped = true;
    return this.#running;
  }
}
