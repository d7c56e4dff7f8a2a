import type { Problem } from '../problem/problem.ts';
import type { Schedule, Score } from '../problem/schedule.ts';
import { brokenAlone } from './alone.ts';
import type { Broken } from './broken.ts';
import { brokenInRow } from './row.ts';
import { scoreOf } from './score.ts';
import { look } from './seen.ts';
import { brokenTogether } from './together.ts';

/** What the judge found: every hard rule broken, the score as counted afresh, and whether a claim agrees with it. */
export type Verdict = {
  ok: boolean;
  broken: Broken[];
  /** Wishes placed that do not exist or name somebody who does not. */
  strange: string[];
  score: Score;
  scoreAgrees: boolean;
};

/**
 * Judges a schedule against its problem. Written apart from the solver, from the problem's own words, and shares
 * nothing with it but the types: a mistake would have to be made twice to go unseen.
 */
export function check(problem: Problem, schedule: Schedule, claimed?: Score): Verdict {
  const { seen, strange } = look(problem, schedule.placements);
  const broken = [
    ...seen.flatMap((one) => brokenAlone(problem, one)),
    ...brokenInRow(problem, seen),
    ...brokenTogether(problem, seen),
  ];
  const score = scoreOf(problem, seen);
  const scoreAgrees = !claimed || same(score, claimed);
  const ok = broken.length === 0 && strange.length === 0 && scoreAgrees;
  return { ok, broken, strange: strange.map(({ wish }) => wish), score, scoreAgrees };
}

function same(a: Score, b: Score): boolean {
  const flat = ({ granted, waiting, comfort }: Score) => [
    ...[granted.weight, granted.talks, waiting.slots, waiting.extraVisits, waiting.cost],
    ...[comfort.teacherIdle, comfort.unfairness, comfort.cost],
  ];
  const theirs = flat(b);
  return flat(a).every((value, k) => Math.abs(value - (theirs[k] ?? Number.NaN)) < 1e-6);
}
