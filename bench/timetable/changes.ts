import { check } from '#timetable/solver/check/check.ts';
import { bestEvening } from '#timetable/solver/evening/best-evening.ts';
import { school } from '#timetable/solver/fixtures/school.ts';
import type { Problem } from '#timetable/solver/problem/problem.ts';
import type { Schedule } from '#timetable/solver/problem/schedule.ts';
import { replan } from '#timetable/solver/replan.ts';
import { Chance } from '#timetable/solver/search/random.ts';
import { solve } from '#timetable/solver/solve.ts';
import type { Said } from '../http/said.ts';
import { LARGE } from './schools.ts';

/** What happens after the plan was made: somebody falls ill, and somebody asks for an evening while looking. */
export async function benchChanges(said: Said): Promise<void> {
  const problem = school(LARGE);
  const { schedule } = await solve(problem, { seed: 1 });
  const ill = structuredClone(problem);
  for (const teacher of ill.teachers) if (teacher.id === 't7') teacher.hours = [];
  await change(said, 'a teacher is ill', ill, schedule);
  const late = structuredClone(problem);
  for (const teacher of late.teachers)
    if (teacher.id === 't7') teacher.hours = teacher.hours.map((span) => ({ ...span, from: span.from + 45 }));
  await change(said, 'a teacher comes 45 minutes late', late, schedule);
  evenings(said);
}

async function change(said: Said, name: string, problem: Problem, before: Schedule): Promise<void> {
  const began = performance.now();
  const { schedule, score, moved, lost } = await replan(problem, before);
  const seconds = (performance.now() - began) / 1000;
  const verdict = check(problem, schedule, score);
  const now = new Map(schedule.placements.map((one) => [one.wish, JSON.stringify(one)]));
  const touched = before.placements.filter((one) => now.get(one.wish) !== JSON.stringify(one));
  const hadTo = before.placements.filter(
    (one) => !check(problem, { placements: [one] }).broken.every(({ rule }) => rule === 'pinned'),
  );
  const right = verdict.ok && touched.length === hadTo.length && seconds <= 10;
  const line = {
    ...{
      case: `re-plan on the large case, ${name}`,
      value: seconds,
      unit: 's',
      limit: 10,
      atMost: true,
      ok: right,
    },
    ...{ moved: moved.length, lost: lost.length, touched: touched.length, hadToMove: hadTo.length },
    check: verdict.ok ? 'right' : JSON.stringify(verdict.broken[0]),
  };
  said.say(line);
}

/** Thirteen teachers, each free at some of 36 slots, sparsely and densely. */
function evenings(said: Said): void {
  const chance = new Chance(1);
  const times: number[] = [];
  for (let k = 0; k < 400; k++) {
    const share = 0.15 + 0.8 * chance.next();
    const talks = Array.from({ length: 13 }, () => ({
      free: Array.from({ length: 36 }, () => chance.next() < share),
    }));
    const began = performance.now();
    bestEvening(talks);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const value = times[Math.floor(times.length * 0.95)] ?? 0;
  const line = { case: 'one family’s best evening, 13 teachers, 95 of 100 within', value, unit: 'ms' };
  said.say({ ...line, limit: 10, atMost: true });
}
