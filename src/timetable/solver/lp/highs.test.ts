import { afterAll, describe, expect, test } from 'vitest';
import { highsLp } from './highs.ts';
import type { LinearProgram } from './lp.ts';
import { narrowed } from './narrowed.ts';

/** Most of 2x + y with x + y ≤ 1.5 and x, y ≤ 1: 2.5, at x = 1 and y = 0.5; one more of the row is worth 1. */
const small: LinearProgram = {
  cost: Float64Array.of(-2, -1),
  most: Float64Array.of(1, 1),
  lower: Float64Array.of(Number.NEGATIVE_INFINITY),
  upper: Float64Array.of(1.5),
  starts: Int32Array.of(0, 2),
  indices: Int32Array.of(0, 1),
  values: Float64Array.of(1, 1),
};

describe('HiGHS in its thread', () => {
  const lp = highsLp();
  afterAll(() => lp.close());

  test('solves a programme and tells the prices of its rows', async () => {
    const answer = await lp.solve(small, { iterations: 100 });
    expect(answer?.optimal).toBe(true);
    expect([...(answer?.columns ?? [])]).toEqual([1, 0.5]);
    expect([...(answer?.prices ?? [])]).toEqual([-1]);
  });

  test('solves it in whole numbers where that is asked, one programme after the other', async () => {
    const both = await Promise.all([
      lp.solve({ ...small, whole: true }, { iterations: 100 }),
      lp.solve(small, { iterations: 100 }),
    ]);
    expect([...(both[0]?.columns ?? [])]).toEqual([1, 0]);
    expect([...(both[1]?.columns ?? [])]).toEqual([1, 0.5]);
  });

  test('a programme of fewer columns keeps its rows', async () => {
    const second = narrowed(small, [1]);
    expect([...second.starts]).toEqual([0, 1]);
    expect([...((await lp.solve(second, { iterations: 100 }))?.columns ?? [])]).toEqual([1]);
  });

  test('a programme that makes no sense gives no answer and does no harm to the next', async () => {
    const broken = { ...small, indices: Int32Array.of(0, 99) };
    expect(await lp.solve(broken, { iterations: 100 })).toBeUndefined();
    expect((await lp.solve(small, { iterations: 100 }))?.optimal).toBe(true);
  });

  test('a cancelled one gives no answer at once', async () => {
    const stop = new AbortController();
    const answer = lp.solve(small, { iterations: 100, signal: stop.signal });
    stop.abort();
    expect(await answer).toBeUndefined();
    expect(await lp.solve(small, { iterations: 100, signal: stop.signal })).toBeUndefined();
  });
});
