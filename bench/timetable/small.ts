import fc from 'fast-check';
import { check } from '#timetable/solver/check/check.ts';
import { bestOfAll } from '#timetable/solver/fixtures/exhaustive.ts';
import { smallProblem } from '#timetable/solver/fixtures/small.ts';
import { solve } from '#timetable/solver/solve.ts';
import type { Said } from '../http/said.ts';

const COUNT = Number(process.env.ALONGSIDE_SMALL_PROBLEMS ?? 10_000);

/** Random small problems with every rule: no rule broken, no bound wrong, and where all can be tried, the best. */
export async function benchSmall(said: Said): Promise<void> {
  const problems = fc.sample(smallProblem, { numRuns: COUNT, seed: 2026 });
  const counts = { broken: 0, wrongBounds: 0, tried: 0, notBest: 0 };
  for (const problem of problems) {
    const { schedule, score, stages } = await solve(problem, { seed: 1, budget: 600 });
    if (!check(problem, schedule, score).ok) counts.broken++;
    const best = bestOfAll(problem);
    if (!best) continue;
    counts.tried++;
    const { granted, waiting } = stages;
    const isBest = granted.value === best.granted && Math.abs(waiting.value - best.waiting) < 1e-6;
    if (!isBest) counts.notBest++;
    const wrong = best.granted > granted.bound || (isBest && waiting.bound > best.waiting + 1e-6);
    if (wrong) counts.wrongBounds++;
  }
  const of = `${COUNT} random small problems`;
  said.say({ case: `${of}: rules broken`, value: counts.broken, unit: 'problems', limit: 0, atMost: true });
  said.say({
    case: `${of}: bounds beyond the best`,
    value: counts.wrongBounds,
    unit: 'problems',
    limit: 0,
    atMost: true,
  });
  said.say({
    case: `${of}: not the best of all plans`,
    value: counts.notBest,
    unit: `of ${counts.tried} tried exhaustively`,
    limit: 0,
    atMost: true,
  });
}
