import { check } from './check/check.ts';
import type { Problem } from './problem/problem.ts';
import type { Answer, Stage } from './solve.ts';

/** The answer where it was cancelled before anything was placed: the promised talks, and what is plain without work. */
export function unbegun(problem: Problem): Answer {
  const placements = problem.pins.map((pin) => ({ ...pin }));
  const { score } = check(problem, { placements });
  const pinned = new Set(problem.pins.map(({ wish }) => wish));
  const all = problem.wishes.reduce((sum, { priority }) => sum + (priority ?? 1), 0);
  const stage = (value: number, bound: number): Stage => ({ value, bound, proven: value === bound });
  return {
    schedule: { placements },
    score,
    stages: {
      granted: stage(score.granted.weight, all),
      waiting: stage(score.waiting.cost, 0),
      comfort: stage(score.comfort.cost, 0),
    },
    reasons: problem.wishes.flatMap(({ id }) =>
      pinned.has(id) ? [] : [{ wish: id, because: [{ kind: 'search-was-cut-short', who: [], slots: 0 }] }],
    ),
    work: 0,
    cancelled: true,
  };
}
