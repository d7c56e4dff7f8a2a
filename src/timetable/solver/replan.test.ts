import { describe, expect, test } from 'vitest';
import { check } from './check/check.ts';
import { school } from './fixtures/school.ts';
import { replan } from './replan.ts';
import { solve } from './solve.ts';

describe('after a change', () => {
  const problem = school({
    seed: 6,
    teachers: 15,
    families: 120,
    wishes: 300,
    slots: 26,
    buildings: 2,
    breakAfter: 10,
  });

  test('when a teacher falls ill, exactly that teacher’s talks are lost and nobody else moves', async () => {
    const { schedule } = await solve(problem, { budget: 3000 });
    const ill = structuredClone(problem);
    for (const teacher of ill.teachers) if (teacher.id === 't3') teacher.hours = [];
    const { schedule: now, score, moved, lost, reasons } = await replan(ill, schedule);
    expect(check(ill, now, score).ok).toBe(true);
    const withIll = new Set(
      problem.wishes.filter(({ teachers }) => teachers.includes('t3')).map(({ id }) => id),
    );
    expect(moved).toEqual([]);
    expect(lost.every((wish) => withIll.has(wish))).toBe(true);
    expect(now.placements).toEqual(schedule.placements.filter(({ wish }) => !withIll.has(wish)));
    expect(reasons.find(({ wish }) => wish === lost[0])?.because[0]?.kind).toBe('teacher-has-no-hours');
  });

  test('when a teacher comes late, only the talks of the first hour move', async () => {
    const { schedule } = await solve(problem, { budget: 3000 });
    const late = structuredClone(problem);
    const begins = 16 * 60 + 30;
    for (const teacher of late.teachers)
      if (teacher.id === 't5') teacher.hours = teacher.hours.map((span) => ({ ...span, from: begins }));
    const had = new Set(problem.wishes.filter(({ teachers }) => teachers.includes('t5')).map(({ id }) => id));
    const early = schedule.placements
      .filter(({ wish, at }) => had.has(wish) && at < begins)
      .map(({ wish }) => wish);
    const { schedule: now, score, moved, lost } = await replan(late, schedule);
    expect(check(late, now, score).ok).toBe(true);
    expect([...moved, ...lost].sort()).toEqual(early.sort());
    for (const one of schedule.placements)
      if (!early.includes(one.wish)) expect(now.placements).toContainEqual(one);
  });
});
