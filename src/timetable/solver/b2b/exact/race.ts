import type { Encoded } from '../encode/encode.ts';
import type { Incumbent } from '../incumbent.ts';
import type { Placement } from '../problem.ts';
import { type Running, startClasp } from './clasp.ts';
import { roundOf, spentIn } from './rounds.ts';

export interface RaceOptions {
  readonly seed: number;
  readonly conflicts: number;
  readonly stop: AbortSignal;
}

/** One run of a round: how it goes on, and the last plan it found. */
interface Runner {
  readonly running: Running;
  last: Placement[];
  /** It found something that is no plan: nothing it says counts. */
  wrong: boolean;
}

/**
 * Rounds of a finder and a prover side by side, until one has proved what is best, the conflicts are spent or `stop`
 * says so. A round lasts until the prover has proved, or both have ended: who is faster on some machine decides
 * nothing. Returns false when the engine itself failed, so that nothing is known.
 */
export async function race(encoded: Encoded, best: Incumbent, options: RaceOptions): Promise<boolean> {
  const { seed, conflicts, stop } = options;
  let spent = 0;
  for (let number = 0; !best.proven && !stop.aborted && spent < conflicts; number++) {
    const round = roundOf(number, seed, conflicts - spent);
    spent += spentIn(number);
    const before = { plan: [...best.placements], objective: best.objective };
    const within = before.objective === null ? undefined : before.objective - 1;
    const prover = start(encoded, best, round.prover);
    const finder = start(encoded, best, round.finder, within);
    const halt = () => {
      prover.running.stop();
      finder.running.stop();
    };
    stop.addEventListener('abort', halt, { once: true });
    const proving = await prover.running.ended;
    const finding = proving === 'proved' ? 'stopped' : await finder.running.ended;
    halt();
    stop.removeEventListener('abort', halt);
    if (prover.wrong || finder.wrong || (proving === 'failed' && finding === 'failed')) return false;
    if (proving === 'proved' || finding === 'proved') best.exhausted();
    if (stop.aborted) return true;
    // Of equally good plans the same one stays, whichever came first on this machine.
    if (finding !== 'stopped') best.offer(finder.last, 'as-good');
    best.offer(prover.last, 'as-good');
    best.offer(before.plan, 'as-good');
  }
  return true;
}

function start(encoded: Encoded, best: Incumbent, options: string[], within?: number): Runner {
  const runner: Omit<Runner, 'running'> = { last: [], wrong: false };
  const running = startClasp({
    text: encoded.formula.text(within),
    options,
    onModel: (_, truths) => {
      runner.last = truths.flatMap((truth) => {
        const place = encoded.placed.get(truth);
        return place ? [{ meeting: place[0], slot: place[1] }] : [];
      });
      if (best.offer(runner.last) === null) runner.wrong = true;
    },
    // A bound under the assumption of a better plan is not one for all plans.
    onBound: (bound) => {
      if (within === undefined) best.atLeast(bound);
    },
  });
  return Object.assign(runner, { running });
}
