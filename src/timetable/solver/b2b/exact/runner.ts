import type { Encoded } from '../encode/encode.ts';
import type { Incumbent } from '../incumbent.ts';
import type { B2bProblem, Placement } from '../problem.ts';
import { type SearchOptions, search } from '../search/search.ts';
import { type Ending, startClasp } from './clasp.ts';

/** One side of a round: how it ended, and the last plan it found. */
export interface Runner {
  readonly ended: Promise<Ending>;
  stop(): void;
  last: Placement[];
  /** The gaps of its last plan; infinite without one. */
  gaps: number;
  /** It found something that is no plan: no proof of its side counts. */
  wrong: boolean;
}

/** Runs clasp on the formula, for plans with at most `within` gaps if given. */
export function runClasp(encoded: Encoded, best: Incumbent, options: string[], within?: number): Runner {
  const found = { last: [] as Placement[], gaps: Number.POSITIVE_INFINITY, wrong: false };
  const running = startClasp({
    text: encoded.formula.text(within),
    options,
    onModel: (_, truths) => {
      found.last = truths.flatMap((truth) => {
        const place = encoded.placed.get(truth);
        return place ? [{ meeting: place[0], slot: place[1] }] : [];
      });
      const gaps = best.offer(found.last);
      if (gaps === null) found.wrong = true;
      else found.gaps = gaps;
    },
    // A bound under the assumption of a better plan is not one for all plans.
    onBound: (bound) => {
      if (within === undefined) best.atLeast(bound);
    },
  });
  return Object.assign(found, running);
}

/** Searches by hand in this thread, resting often. */
export function runSearch(
  problem: B2bProblem,
  best: Incumbent,
  options: Omit<SearchOptions, 'stop'>,
): Runner {
  const cancel = new AbortController();
  const runner: Runner = {
    last: [],
    gaps: Number.POSITIVE_INFINITY,
    wrong: false,
    stop: () => cancel.abort(),
    ended: search(problem, best, { ...options, stop: cancel.signal }).then((placements) => {
      runner.last = placements;
      runner.gaps = placements.length ? (best.offer(placements) ?? runner.gaps) : runner.gaps;
      return cancel.signal.aborted ? 'stopped' : 'exhausted';
    }),
  };
  return runner;
}
