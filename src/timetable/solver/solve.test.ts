import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from './check/check.ts';
import { bestOfAll } from './fixtures/exhaustive.ts';
import { school } from './fixtures/school.ts';
import { smallProblem } from './fixtures/small.ts';
import type { Problem } from './problem/problem.ts';
import { solve } from './solve.ts';

describe('any small problem', () => {
  test('is planned without breaking a rule, as well as trying everything would, within the bounds', async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(smallProblem, async (problem) => {
        const { schedule, score, stages } = await solve(problem, { seed: 1, budget: 600 });
        const verdict = check(problem, schedule, score);
        expect(verdict.broken).toEqual([]);
        expect(verdict.scoreAgrees).toBe(true);
        expect(stages.granted.bound).toBeGreaterThanOrEqual(stages.granted.value);
        expect(stages.waiting.bound).toBeLessThanOrEqual(stages.waiting.value + 1e-6);
        expect(stages.comfort.bound).toBeLessThanOrEqual(stages.comfort.value + 1e-6);
        const best = bestOfAll(problem);
        if (!best) return;
        tried++;
        expect(stages.granted.bound).toBeGreaterThanOrEqual(best.granted);
        expect({ granted: stages.granted.value, waiting: stages.waiting.value }).toEqual(best);
      }),
      { numRuns: 300, seed: 7 },
    );
    expect(tried).toBeGreaterThan(100);
  });

  test('has a reason for every wish that is not granted, and none for those that are', async () => {
    await fc.assert(
      fc.asyncProperty(smallProblem, async (problem) => {
        const { schedule, reasons } = await solve(problem, { budget: 100 });
        const granted = new Set(schedule.placements.map(({ wish }) => wish));
        const denied = problem.wishes.filter(({ id }) => !granted.has(id)).map(({ id }) => id);
        expect(reasons.map(({ wish }) => wish)).toEqual(denied);
        expect(reasons.filter(({ because }) => because.length === 0)).toEqual([]);
      }),
      { numRuns: 60, seed: 8 },
    );
  });
});

describe('a school', () => {
  const small = school({ seed: 4, teachers: 20, families: 200, wishes: 480, slots: 30, breaks: 0.5 });

  test('gets the same plan from the same seed, and another seed may give another', async () => {
    const [one, again, other] = await Promise.all(
      [1, 1, 2].map((seed) => solve(small, { seed, budget: 4000 })),
    );
    expect(again?.schedule).toEqual(one?.schedule);
    expect(other?.schedule).not.toEqual(one?.schedule);
  });

  test('with room for all has every wish granted and nobody waiting, proven', async () => {
    const { schedule, score, stages } = await solve(small, { seed: 1 });
    expect(check(small, schedule, score).ok).toBe(true);
    expect(stages.granted).toEqual({ value: 480, bound: 480, proven: true });
    expect(stages.waiting).toEqual({ value: 0, bound: 0, proven: true });
  });

  test('with interpreters, buildings, pairs apart and breaks is planned within every rule', async () => {
    const shape = { teachers: 20, families: 220, wishes: 500, slots: 30, breakAfter: 9, longestWait: 60 };
    const people = { interpreters: 4, foreign: 50, buildings: 2, apart: 6, joint: 0.05, remote: 0.1 };
    const hard = school({ seed: 2, ...shape, ...people, days: 2, siblingsTogether: true, priorities: 4 });
    const { schedule, score, stages } = await solve(hard, { seed: 1, budget: 6000 });
    expect(check(hard, schedule, score).broken).toEqual([]);
    expect(stages.granted.value / stages.granted.bound).toBeGreaterThan(0.9);
  });

  test('cancelled before it begins still answers, with a plan that breaks nothing', async () => {
    const { schedule, score, cancelled } = await solve(small, { signal: AbortSignal.abort() });
    expect(cancelled).toBe(true);
    expect(check(small, schedule, score).ok).toBe(true);
  });

  test('cancelled on the way hands over the best plan so far at once', async () => {
    const stop = new AbortController();
    const onProgress = ({ stage }: { stage: string }) => {
      if (stage !== 'start') stop.abort();
    };
    const big = school({ seed: 1, teachers: 40, families: 500, wishes: 1900 });
    const { schedule, score, cancelled, work } = await solve(big, { signal: stop.signal, onProgress });
    expect(cancelled).toBe(true);
    expect(work).toBeLessThan(8000);
    expect(check(big, schedule, score).ok).toBe(true);
    expect(schedule.placements.length).toBeGreaterThan(1000);
  });

  test('cancelled at any moment answers with a plan, a score and bounds that hold', async () => {
    const shape = { teachers: 12, families: 120, wishes: 400, slots: 18, breakAfter: 7, days: 2 };
    const more = { interpreters: 2, foreign: 20, buildings: 2, apart: 3, priorities: 3 };
    const mixed = school({ seed: 5, ...shape, ...more });
    for (let moment = 0; moment < 12; moment++) {
      const stop = new AbortController();
      let turns = 0;
      const onProgress = () => void (turns++ === moment * 4 && stop.abort());
      const { schedule, score, stages, reasons } = await solve(mixed, { signal: stop.signal, onProgress });
      expect(check(mixed, schedule, score)).toMatchObject({ ok: true });
      expect(stages.granted.bound).toBeGreaterThanOrEqual(stages.granted.value);
      expect(stages.waiting.bound).toBeLessThanOrEqual(stages.waiting.value + 1e-6);
      expect(schedule.placements.length + reasons.length).toBe(mixed.wishes.length);
    }
  });

  test.each<[string, Partial<Problem>]>([
    ['without days', { days: [], teachers: small.teachers.map(({ id }) => ({ id, hours: [] })) }],
    ['without teachers, families or wishes', { teachers: [], families: [], wishes: [] }],
    ['whose teachers have no hours', { teachers: small.teachers.map(({ id }) => ({ id, hours: [] })) }],
  ])('%s gets an empty plan, finite bounds, and a reason for every wish', async (_, change) => {
    const families = (change.families ?? small.families).map(({ windows: __, ...family }) => family);
    const { schedule, stages, reasons } = await solve({ ...small, ...change, families });
    expect(schedule.placements).toEqual([]);
    expect(Object.values(stages).every(({ value, bound }) => Number.isFinite(value + bound))).toBe(true);
    expect(stages.granted).toEqual({ value: 0, bound: 0, proven: true });
    expect(reasons).toHaveLength((change.wishes ?? small.wishes).length);
  });

  test('keeps its pinned talks where they are promised', async () => {
    const pins = [
      { wish: 'w1', day: 'day-1', at: 16 * 60 + 25 },
      { wish: 'w2', day: 'day-1', at: 16 * 60 + 50 },
    ];
    const open = small.families.map(({ windows: _, ...family }) => family);
    const teachers = small.teachers.map(({ breaks: _, ...teacher }) => teacher);
    const { schedule } = await solve({ ...small, families: open, teachers, pins }, { budget: 2000 });
    for (const pin of pins) expect(schedule.placements).toContainEqual(pin);
  });

  test('with a family of forty wishes does not choke on it', async () => {
    const base = school({ seed: 9, teachers: 40, families: 60, wishes: 120 });
    const more = base.teachers.map(({ id }, k) => ({
      id: `x${k}`,
      family: 'f1',
      children: ['f1c1'],
      teachers: [id],
    }));
    const own = base.wishes.filter(({ family }) => family !== 'f1');
    const problem = { ...base, wishes: [...own, ...more] };
    const { schedule, score } = await solve(problem, { budget: 3000 });
    expect(check(problem, schedule, score).ok).toBe(true);
    expect(score.granted.talks).toBeGreaterThan(own.length + 10);
  });
});
