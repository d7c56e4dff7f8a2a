import type { Clock } from '../clock.ts';

/** How many tries in how many seconds; a table, so that an operator can read it. */
export const limits = {
  /** asking for a sign-in link, per address written */
  signIn: { tries: 6, seconds: 600 },
  /** asking for a lost family link, per address written */
  lostLink: { tries: 6, seconds: 600 },
  /** asking for either, per network address: a whole staff signs in from one on the morning of the talks */
  asking: { tries: 120, seconds: 600 },
  /** typing a printed code, per network address: 50 bits against this is centuries */
  code: { tries: 60, seconds: 600 },
  /** opening links, per network address: a school's families may share one */
  link: { tries: 300, seconds: 60 },
  /** asking the school's writing service for a rewording, per teacher */
  rewording: { tries: 20, seconds: 600 },
} as const;

export type Limit = keyof typeof limits;

/** Sliding windows in this process's memory; several processes each count their own. */
export class RateLimits {
  readonly #clock: Clock;
  readonly #tries = new Map<string, number[]>();
  constructor(clock: Clock) {
    this.#clock = clock;
  }
  /** Counts one try and says whether it is still within the limit. */
  allows(limit: Limit, who: string): boolean {
    const { tries, seconds } = limits[limit];
    const now = this.#clock.now().epochMilliseconds;
    const key = `${limit} ${who.toLowerCase()}`;
    const recent = (this.#tries.get(key) ?? []).filter((at) => at > now - seconds * 1000);
    recent.push(now);
    this.#tries.set(key, recent.slice(-tries - 1));
    if (this.#tries.size > 50_000) this.#forget(now);
    return recent.length <= tries;
  }
  #forget(now: number): void {
    const longest = Math.max(...Object.values(limits).map((limit) => limit.seconds)) * 1000;
    for (const [key, at] of this.#tries) if ((at.at(-1) ?? 0) < now - longest) this.#tries.delete(key);
  }
}
