import { describe, expect, test, vi } from 'vitest';
import { checkB2b } from './check.ts';
import type { B2bProblem } from './problem.ts';
import { solveB2b } from './solve.ts';

/** The exact engine as a machine has it that can't run it. */
const engine = vi.hoisted(() => ({
  starts: 0,
  finds: undefined as number[] | undefined,
  /** Called when it was started and has failed: what is left is the search by hand. */
  failed: () => {},
}));
vi.mock('./exact/clasp.ts', () => ({
  startClasp: ({ onModel }: { onModel: (cost: number, truths: number[]) => void }) => {
    engine.starts++;
    engine.failed();
    if (engine.finds) onModel(0, engine.finds);
    return { ended: Promise.resolve(engine.finds ? 'proved' : 'failed'), stop: () => {} };
  },
}));

/** Three times three people who all meet each other: each three need a gap, which only their meetings show, not tables. */
const DAY: B2bProblem = {
  participants: 9,
  slots: 3,
  morning: 3,
  tables: 9,
  forbidden: Array.from({ length: 9 }, () => []),
  meetings: [0, 3, 6].flatMap((n) =>
    [
      [1, 2],
      [1, 3],
      [2, 3],
    ].map(([a = 1, b = 1]) => ({ between: [n + a, n + b] as const, half: 'any' as const, fixed: 0 })),
  ),
};

/** Solves the day, and stops a moment after the engine has failed, however slow the machine is. */
function solved() {
  const enough = new AbortController();
  engine.failed = () => void setTimeout(() => enough.abort(), 300);
  return solveB2b(DAY, { fairness: 2, signal: enough.signal });
}

describe('where the exact engine does not run', () => {
  test('a plan is still found, and no proof is claimed', async () => {
    engine.finds = undefined;
    const day = await solved();
    expect(engine.starts).toBeGreaterThan(0);
    expect(day).toMatchObject({ status: 'feasible', objective: 3, proven: false });
    expect(day.bound).toBeLessThan(3);
    expect(checkB2b(DAY, day.placements, { fairness: 2 })).toMatchObject({ ok: true, objective: 3 });
  });

  test('what it says is not believed once it has called something a plan that is none', async () => {
    engine.finds = [2, 3, 4];
    const day = await solved();
    expect(day).toMatchObject({ status: 'feasible', objective: 3, proven: false });
    expect(checkB2b(DAY, day.placements, { fairness: 2 }).faults).toEqual([]);
  });
});
