import { priceBound } from './bound/prices.ts';
import { encode } from './encode/encode.ts';
import { race } from './exact/race.ts';
import { impossible } from './impossible.ts';
import { Incumbent } from './incumbent.ts';
import type { B2bProblem } from './problem.ts';
import { search } from './search/search.ts';
import type { B2bOptions, B2bSolution } from './solution.ts';

const SECONDS = 60;
/** The longest that a timer can be set, in milliseconds: some 24 days. */
const LONGEST = 2 ** 31 - 1;
/** What the search by hand may spend before the exact engine starts, and each time where that one can't run. */
const FIRST_MOVES = 400_000;
const LATER_MOVES = 10_000_000;
const MOST_TRIES = 20;

/**
 * Plans a day of meetings with as few idle gaps as possible, and says how few there could be at all. See
 * docs/solver-b2b.md. Never throws for a readable problem, never runs past `seconds`, and stops at once by `signal`.
 */
export async function solveB2b(problem: B2bProblem, options: B2bOptions = {}): Promise<B2bSolution> {
  const best = new Incumbent(problem, options);
  const faults = impossible(problem);
  if (faults.length) {
    best.exhausted();
    return { ...best.solution(), faults };
  }
  const { fairness, seconds = SECONDS, signal, seed = 1, budget = Number.POSITIVE_INFINITY } = options;
  const cancel = new AbortController();
  const clock = setTimeout(() => cancel.abort(), Math.min(Math.max(0, seconds) * 1000, LONGEST));
  const stop = signal ? AbortSignal.any([signal, cancel.signal]) : cancel.signal;
  try {
    await search(problem, best, { seed, moves: FIRST_MOVES, fairness, stop });
    if (!stop.aborted)
      best.atLeast(await priceBound(problem, best.objective ?? problem.meetings.length, stop));
    if (best.proven || stop.aborted) return best.solution();
    const encoded = await encode(problem, fairness, stop);
    if (encoded) {
      best.atLeast(encoded.torn);
      if (await race(problem, encoded, best, { seed, fairness, conflicts: budget, stop }))
        return best.solution();
    }
    for (let again = 1; again <= MOST_TRIES && !best.proven && !stop.aborted; again++)
      await search(problem, best, { seed: seed + again, moves: LATER_MOVES, fairness, stop });
  } finally {
    clearTimeout(clock);
  }
  return best.solution();
}
