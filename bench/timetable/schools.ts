import { check } from '#timetable/solver/check/check.ts';
import { type Shape, school } from '#timetable/solver/fixtures/school.ts';
import { highsLp } from '#timetable/solver/lp/highs.ts';
import { type Answer, type Stage, solve } from '#timetable/solver/solve.ts';
import type { Said } from '../http/said.ts';

type Case = {
  name: string;
  shape: Shape;
  seconds: number;
  granted: number;
  waiting: number;
  memory?: number;
};

const SCHOOL = { teachers: 60, families: 800, breaks: 0.5 };
export const LARGE: Shape = { seed: 1, teachers: 120, families: 2500, wishes: 7800, days: 2, breaks: 0.2 };
const HARD = {
  interpreters: 8,
  foreign: 200,
  buildings: 2,
  apart: 5,
  teachers: 60,
  families: 800,
  wishes: 2050,
};

/** Families hold three and a half talks on average, and no teacher has a slot to spare. */
const FULL: Shape = { ...SCHOOL, seed: 5, wishes: 4000, slots: 48, priorities: 10, windows: 0.2 };

/** `granted` and `waiting` are the gaps to reach. Seeds beside the first: what is tuned on one must hold on another. */
const CASES: Case[] = [
  ...[1, 2, 3].map((seed) =>
    row(`school, 1950 wishes, seed ${seed}`, { ...SCHOOL, seed, wishes: 1950 }, 20, 0),
  ),
  ...[1, 2, 3].map((seed) =>
    row(`school, 3200 wishes, seed ${seed}`, { ...SCHOOL, seed, wishes: 3200 }, 20, 0),
  ),
  row('school, 3200 wishes of ten priorities', { ...SCHOOL, seed: 4, wishes: 3200, priorities: 10 }, 20, 0),
  row('school, every teacher full, 4000 wishes of ten priorities, 48 slots', FULL, 20, 0),
  { ...row('large, 7800 wishes, two evenings', LARGE, 120, 0.02, 0.02), memory: 1.5 },
  row('hard, load 0.95, 8 interpreters, walking, 5 pairs apart', { ...HARD, seed: 1 }, 60, 0.05, 0.05),
  row('hard, another seed', { ...HARD, seed: 2 }, 60, 0.05, 0.05),
];

function row(name: string, shape: Shape, seconds: number, granted: number, waiting = 0.01): Case {
  return { name, shape, seconds, granted, waiting };
}

/** One row per stage of every case: value, bound, gap, and what the judge says. */
export async function benchSchools(said: Said): Promise<void> {
  for (const { name, shape, seconds, granted, waiting, memory } of CASES) {
    const problem = school(shape);
    const lp = highsLp();
    const began = performance.now();
    const used = process.cpuUsage();
    const answer = await solve(problem, { seed: 1, lp, signal: AbortSignal.timeout(seconds * 1000) });
    const taken = (performance.now() - began) / 1000;
    const { user, system } = process.cpuUsage(used);
    await lp.close();
    const verdict = check(problem, answer.schedule, answer.score);
    const about = {
      seconds: round(taken),
      cpuSeconds: round((user + system) / 1e6),
      check: verdict.ok ? 'right' : JSON.stringify(verdict.broken[0] ?? 'the score'),
      talks: answer.score.granted.talks,
    };
    const inTime = verdict.ok && taken <= seconds + 1;
    say(said, `${name}: granted`, answer.stages.granted, gap(answer, 'granted'), granted, inTime, about);
    say(said, `${name}: waiting`, answer.stages.waiting, gap(answer, 'waiting'), waiting, inTime, about);
    if (memory !== undefined) {
      const value = process.resourceUsage().maxRSS / 1024 / 1024;
      said.say({ case: `${name}: most memory`, value, unit: 'GB', limit: memory, atMost: true });
    }
  }
}

/** Gap as the numbers to reach count it: (value − bound) ÷ the larger of the bound and the number of talks. */
function gap({ stages, score }: Answer, stage: 'granted' | 'waiting'): number {
  const { value, bound } = stages[stage];
  return Math.abs(value - bound) / Math.max(bound, score.granted.talks, 1);
}

function say(
  said: Said,
  name: string,
  { value, bound, proven }: Stage,
  gapNow: number,
  limit: number,
  inTime: boolean,
  about: object,
): void {
  const ok = inTime && gapNow <= limit + 1e-9;
  const told = {
    bound: round(bound),
    gap: Math.round(gapNow * 1e5) / 1e5,
    gapToReach: limit,
    proven,
    ...about,
  };
  const line = { case: name, value, unit: name.endsWith('waiting') ? 'slots' : 'weight', ok, ...told };
  said.say(line);
}

const round = (value: number): number => Math.round(value * 100) / 100;
