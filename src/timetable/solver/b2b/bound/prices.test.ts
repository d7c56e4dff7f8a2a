import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fewestGaps } from '../fixtures/every-plan.ts';
import { smallProblem } from '../fixtures/small.ts';
import type { B2bProblem } from '../problem.ts';
import { priceBound } from './prices.ts';

const going = new AbortController().signal;

describe('the bound from prices', () => {
  test('is never above the gaps of the best of all plans', async () => {
    let positive = 0;
    await fc.assert(
      fc.asyncProperty(smallProblem, async (problem) => {
        const fewest = fewestGaps(problem, Number.POSITIVE_INFINITY);
        fc.pre(fewest !== null);
        const bound = await priceBound(problem, 3, going);
        expect(bound).toBeLessThanOrEqual(fewest ?? 0);
        if (bound > 0) positive++;
      }),
      { numRuns: 200, seed: 7 },
    );
    expect(positive).toBeGreaterThan(0);
  });

  test('sees the gap that scarce tables cause, where any two of three people meet at one table', async () => {
    const meetings = [
      [1, 2],
      [1, 3],
      [2, 3],
    ].map(([a = 1, b = 1]) => ({ between: [a, b] as const, half: 'any' as const, fixed: 0 }));
    const day = { participants: 3, slots: 3, morning: 3, tables: 1, meetings, forbidden: [[], [], []] };
    expect(fewestGaps(day, 9)).toBe(1);
    // Three whole days would all hold the middle slot, which has two seats.
    expect(await priceBound(day, 2, going)).toBe(1);
    expect(await priceBound({ ...day, tables: 2 }, 2, going)).toBe(0);
  });

  test('is what is known so far when it is stopped', async () => {
    const problem: B2bProblem = {
      participants: 0,
      slots: 1,
      morning: 1,
      tables: 1,
      meetings: [],
      forbidden: [],
    };
    expect(await priceBound(problem, 0, AbortSignal.abort())).toBe(0);
  });
});
