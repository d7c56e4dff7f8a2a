export type Speaker = 'family' | 'school' | 'nobody';

export interface Tap {
  turnId: string;
  who: Speaker;
  agoMs: number;
}

/** What became of a batch: `kept` and `refused` are over, `away` is tried again. */
export type Answer = 'kept' | 'refused' | 'away';

/** Taps of the turn marker, kept in memory until the school's server has them. Sending twice is writing once. */
export class TapQueue {
  speaking: Speaker;
  readonly #send: (taps: Tap[]) => Promise<Answer>;
  readonly #newId: () => string;
  #waiting: { turnId: string; who: Speaker; at: number }[] = [];
  #sending = false;

  constructor(speaking: Speaker, send: (taps: Tap[]) => Promise<Answer>, newId: () => string) {
    this.speaking = speaking;
    this.#send = send;
    this.#newId = newId;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  /** Somebody begins to speak; the one who speaks already pauses. @param now milliseconds, any steady clock */
  tap(who: 'family' | 'school', now: number): void {
    this.speaking = this.speaking === who ? 'nobody' : who;
    this.#waiting.push({ turnId: this.#newId(), who: this.speaking, at: now });
  }

  /** Sends what waits, in order; one batch at a time. */
  async flush(now: number): Promise<void> {
    if (this.#sending || this.#waiting.length === 0) return;
    this.#sending = true;
    const batch = this.#waiting.slice(0, 100);
    const answer = await this.#send(this.#batch(batch, now)).catch((): Answer => 'away');
    this.#sending = false;
    if (answer !== 'away') this.#waiting = this.#waiting.filter((tap) => !batch.includes(tap));
  }

  /** What waits, for a last try while the page is left. */
  last(now: number): Tap[] {
    return this.#batch(this.#waiting.slice(0, 100), now);
  }

  #batch(taps: { turnId: string; who: Speaker; at: number }[], now: number): Tap[] {
    return taps.map(({ turnId, who, at }) => ({ turnId, who, agoMs: Math.max(0, Math.round(now - at)) }));
  }
}
