import type { Encoded } from '../encode/encode.ts';
import type { Incumbent } from '../incumbent.ts';
import type { B2bProblem } from '../problem.ts';
import { roundOf } from './rounds.ts';
import { runClasp, runSearch } from './runner.ts';

export interface RaceOptions {
  readonly seed: number;
  readonly fairness?: number;
  readonly conflicts: number;
  readonly stop: AbortSignal;
}

/**
 * Rounds of a finder and a prover side by side, until one has proved what is best, the conflicts are spent or `stop`
 * says so. Returns false when the engine itself failed, so that nothing is known.
 *
 * In the first rounds, which are short, the speed of a machine decides nothing. The finder ends a round at once by a
 * plan that reaches the bound with which the round began; the prover by proving that this bound can't be reached.
 * Otherwise each waits for the other. In a long round nobody waits for a plan that can't be better: whoever proves
 * first ends it, so that of several best plans it may be another one elsewhere.
 */
export async function race(
  problem: B2bProblem,
  encoded: Encoded,
  best: Incumbent,
  options: RaceOptions,
): Promise<boolean> {
  const { seed, fairness, conflicts, stop } = options;
  let left = conflicts;
  for (let number = 0; !best.proven && !stop.aborted && left > 0; number++) {
    const round = roundOf(number, seed, left);
    left -= round.conflicts;
    const { bound, objective } = best;
    const before = best.placements;
    const within = objective === null ? undefined : objective - 1;
    const prover = runClasp(encoded, best, round.prover);
    const finder =
      typeof round.finder === 'number'
        ? runSearch(problem, best, { seed: seed + number, moves: round.finder, fairness })
        : runClasp(encoded, best, [...round.finder, `--opt-stop=${bound}`], within);
    const halt = () => [prover, finder].forEach((runner) => void runner.stop());
    stop.addEventListener('abort', halt, { once: true });
    void finder.ended.then(() => finder.gaps <= bound && prover.stop());
    void prover.ended.then(
      (ending) => ending === 'proved' && (round.long || prover.gaps > bound) && finder.stop(),
    );
    void finder.ended.then((ending) => ending === 'proved' && round.long && prover.stop());
    const [proving, finding] = await Promise.all([prover.ended, finder.ended]);
    stop.removeEventListener('abort', halt);

    if (prover.wrong || finder.wrong || (proving === 'failed' && finding !== 'stopped')) return false;
    if (proving === 'proved' || finding === 'proved') best.exhausted();
    if (stop.aborted) return true;
    // Of equally good plans the same one stays, whichever came first on this machine.
    const plans = [finding === 'stopped' ? [] : finder.last, prover.last, before];
    for (const plan of finder.gaps <= bound ? plans.reverse() : plans) best.offer(plan, 'as-good');
  }
  return true;
}
