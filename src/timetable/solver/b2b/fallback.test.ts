import { describe, expect, test, vi } from 'vitest';
import { checkB2b } from './check.ts';
import type { B2bProblem } from './problem.ts';
import { solveB2b } from './solve.ts';

/** The exact engine as a machine has it that can't run it. */
const engine = vi.hoisted(() => ({ starts: 0, finds: undefined as number[] | undefined }));
vi.mock('./exact/clasp.ts', () => ({
  startClasp: ({ onModel }: { onModel: (cost: number, truths: number[]) => void }) => {
    engine.starts++;
    if (engine.finds) onModel(0, engine.finds);
    return { ended: Promise.resolve(engine.finds ? 'proved' : 'failed'), stop: () => {} };
  },
}));

/** Twelve people who all meet each other, at less tables than would hold them. */
const DAY: B2bProblem = {
  participants: 12,
  slots: 15,
  morning: 15,
  tables: 5,
  forbidden: Array.from({ length: 12 }, () => []),
  meetings: Array.from({ length: 12 }, (_, a) =>
    Array.from({ length: a }, (_, b) => ({
      between: [b + 1, a + 1] as const,
      half: 'any' as const,
      fixed: 0,
    })),
  ).flat(),
};

describe('where the exact engine does not run', () => {
  test('a plan is still found, with a bound of its own, and no proof is claimed that there is none of', async () => {
    engine.finds = undefined;
    const solved = await solveB2b(DAY, { fairness: 2, seconds: 2 });
    expect(engine.starts).toBeGreaterThan(0);
    expect(checkB2b(DAY, solved.placements, { fairness: 2 })).toMatchObject({
      ok: true,
      objective: solved.objective,
    });
    expect(solved.proven).toBe(solved.bound === solved.objective);
    expect(solved.status).toBe(solved.proven ? 'optimal' : 'feasible');
  });

  test('what it says is not believed once it has called something a plan that is none', async () => {
    engine.finds = [2, 3, 4];
    const solved = await solveB2b(DAY, { fairness: 2, seconds: 2 });
    expect(solved.status).not.toBe('impossible');
    expect(checkB2b(DAY, solved.placements, { fairness: 2 }).faults).toEqual([]);
  });
});
