import { check } from '#timetable/solver/check/check.ts';
import { school } from '#timetable/solver/fixtures/school.ts';
import { highsLp } from '#timetable/solver/lp/highs.ts';
import { solve } from '#timetable/solver/solve.ts';
import type { Said } from '../http/said.ts';

/** How long after its time is up, or after it was cancelled, the solver still computes: on large problems, at any moment. */
export async function benchStopping(said: Said): Promise<void> {
  const shapes = {
    '10,000 wishes': { seed: 1, teachers: 120, families: 2500, wishes: 10_000, days: 2, priorities: 5 },
    '20,000 wishes, 288 slots': { seed: 2, teachers: 150, families: 5000, wishes: 20_000, days: 8 },
    '20,000 wishes, one day of 288 slots': {
      seed: 3,
      teachers: 90,
      families: 4500,
      wishes: 20_000,
      slots: 288,
    },
    '60,000 wishes, 96 slots': {
      seed: 4,
      teachers: 900,
      families: 15_000,
      wishes: 60_000,
      slots: 48,
      days: 2,
    },
  };
  for (const [name, shape] of Object.entries(shapes)) {
    const problem = school({ slotMinutes: 1, ...shape });
    let latest = 0;
    let right = true;
    const placed: number[] = [];
    for (const seconds of [0.05, 1, 2.3, 5]) {
      const lp = highsLp();
      const began = performance.now();
      const { schedule, score } = await solve(problem, { lp, signal: AbortSignal.timeout(seconds * 1000) });
      latest = Math.max(latest, (performance.now() - began) / 1000 - seconds);
      await lp.close();
      right &&= check(problem, schedule, score).ok;
      placed.push(schedule.placements.length);
    }
    const row = {
      case: `stopped in time: ${name}`,
      value: latest,
      unit: 's too late',
      limit: 1,
      atMost: true,
    };
    const line = { ...row, ok: right && latest <= 1, placed, check: right ? 'right' : 'wrong' };
    said.say(line);
  }
}
