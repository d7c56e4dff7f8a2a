import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkB2b } from './check.ts';
import { fewestGaps } from './fixtures/every-plan.ts';
import { smallProblem } from './fixtures/small.ts';
import type { B2bProblem, Meeting } from './problem.ts';
import { solveB2b } from './solve.ts';

/** More of them in the bench: ALONGSIDE_B2B_CASES=3000. */
const CASES = Number(process.env.ALONGSIDE_B2B_CASES ?? 100);

const meeting = (a: number, b: number, more: Partial<Meeting> = {}): Meeting => ({
  between: [a, b],
  half: 'any',
  fixed: 0,
  ...more,
});
const day = (more: Partial<B2bProblem>): B2bProblem => ({
  participants: 3,
  slots: 3,
  morning: 3,
  tables: 2,
  meetings: [meeting(1, 2), meeting(1, 3)],
  forbidden: [[], [], []],
  ...more,
});
/** Everybody meets everybody: as many slots as people less one, each full. */
const everybody = (participants: number, slots: number, tables: number): B2bProblem => ({
  participants,
  slots,
  morning: slots,
  tables,
  forbidden: Array.from({ length: participants }, () => []),
  meetings: Array.from({ length: participants }, (_, a) =>
    Array.from({ length: a }, (_, b) => meeting(b + 1, a + 1)),
  ).flat(),
});

describe('a day of meetings', () => {
  test('has the fewest gaps that trying every plan finds, with and without fairness, or is called impossible', async () => {
    await fc.assert(
      fc.asyncProperty(smallProblem, fc.constantFrom(undefined, 0, 1, 2), async (problem, fairness) => {
        const solved = await solveB2b(problem, { fairness, seconds: 20 });
        const fewest = fewestGaps(problem, fairness ?? Number.POSITIVE_INFINITY);
        expect(solved.proven).toBe(true);
        expect(solved.objective).toBe(fewest);
        expect(solved.status).toBe(fewest === null ? 'impossible' : 'optimal');
        expect(solved.placements).toHaveLength(fewest === null ? 0 : problem.meetings.length);
        if (fewest !== null) {
          expect(solved.bound).toBe(fewest);
          expect(checkB2b(problem, solved.placements, { fairness }).faults).toEqual([]);
        }
      }),
      { numRuns: CASES },
    );
  }, 600_000);

  test('has a gap where a forbidden slot tears it: forbidden slots are idle like others', async () => {
    const torn = day({ forbidden: [[2], [], []] });
    expect(await solveB2b(torn)).toMatchObject({ status: 'optimal', objective: 1, bound: 1, proven: true });
    expect(await solveB2b(day({}))).toMatchObject({ status: 'optimal', objective: 0, bound: 0 });
  });

  test('of a whole round robin at full tables has no gap', async () => {
    const solved = await solveB2b(everybody(8, 7, 4));
    expect(solved).toMatchObject({ status: 'optimal', objective: 0 });
    expect(checkB2b(everybody(8, 7, 4), solved.placements)).toMatchObject({ ok: true, objective: 0 });
  });

  test('with the same seed and budget is the same plan, and nothing waits for a clock', async () => {
    const problem = everybody(9, 10, 4);
    const once = await solveB2b(problem, { seed: 5, budget: 2_000 });
    expect(await solveB2b(problem, { seed: 5, budget: 2_000 })).toEqual(once);
    expect(once.placements).toHaveLength(36);
  });

  test('that cannot be says why where counting shows it, and is proved impossible where it does not', async () => {
    const crowded = await solveB2b(day({ slots: 1 }));
    expect(crowded).toMatchObject({ status: 'impossible', proven: true, objective: null, placements: [] });
    expect(crowded.faults.map(({ rule }) => rule)).toContain('too-many-meetings');
    // Three people who all meet each other need three slots, though each has only two meetings.
    const triangle = day({ slots: 2, morning: 2, meetings: [meeting(1, 2), meeting(1, 3), meeting(2, 3)] });
    expect(await solveB2b(triangle)).toMatchObject({ status: 'impossible', proven: true, faults: [] });
  });

  test('stops at once when cancelled, with the best plan so far, and claims no proof', async () => {
    const hard = everybody(24, 30, 10);
    const cancel = new AbortController();
    const seen: (number | null)[] = [];
    const solving = solveB2b(hard, {
      signal: cancel.signal,
      onProgress: ({ objective, bound }) => {
        seen.push(objective);
        if (objective !== null && bound < objective) cancel.abort();
      },
    });
    const solved = await solving;
    expect(seen.length).toBeGreaterThan(0);
    expect(solved).toMatchObject({ status: 'feasible', proven: false });
    expect(checkB2b(hard, solved.placements).objective).toBe(solved.objective);
  });

  test('that nobody gave time to is unknown, not impossible', async () => {
    const cancelled = AbortSignal.abort();
    expect(await solveB2b(day({}), { signal: cancelled })).toMatchObject({
      status: 'unknown',
      proven: false,
    });
    expect(await solveB2b(everybody(12, 14, 6), { seconds: 0 })).toMatchObject({ proven: false });
  });
});
