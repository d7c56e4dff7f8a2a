import { Temporal } from 'temporal-polyfill';

/** What time it is, as an argument: rules and actions never ask the machine. */
export interface Clock {
  now(): Temporal.Instant;
}

export const systemClock: Clock = {
  now: () => Temporal.Instant.fromEpochMilliseconds(Date.now()),
};

/** A clock that runs ahead of the machine's: the sample school's, which its mailbox page moves forward. */
export class MovableClock implements Clock {
  #aheadMs: number;
  constructor(aheadMs = 0) {
    this.#aheadMs = aheadMs;
  }
  now(): Temporal.Instant {
    return Temporal.Instant.fromEpochMilliseconds(Date.now() + this.#aheadMs);
  }
  get aheadMs(): number {
    return this.#aheadMs;
  }
  /** Moves forward so that `now()` is at least `instant`; never back, because what was sent stays sent. */
  moveTo(instant: Temporal.Instant): void {
    this.#aheadMs = Math.max(this.#aheadMs, instant.epochMilliseconds - Date.now());
  }
}

/** A clock that stands still, for tests and the seed. */
export function fixedClock(instant: string | Temporal.Instant): Clock {
  const fixed = Temporal.Instant.from(instant);
  return { now: () => fixed };
}
