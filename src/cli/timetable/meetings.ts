import { MOST, readB2b } from '#timetable/solver/b2b/read.ts';
import { solveB2b } from '#timetable/solver/b2b/solve.ts';
import type { Io } from '../io.ts';
import type { Asked } from './asked.ts';
import { textOf } from './text.ts';

/** Solves one of the published meeting instances. */
export async function meetings(asked: Asked, io: Io, signal: AbortSignal): Promise<number> {
  const read = readB2b(textOf(asked.file, MOST.characters));
  if (!read.ok) {
    for (const { rule, because } of read.faults) io.err(`${rule}: ${because}`);
    return 1;
  }
  const began = performance.now();
  const { fairness, seconds, seed, budget } = asked;
  const { placements, objective, bound, proven, status, faults } = await solveB2b(read.problem, {
    ...{ fairness, seconds, seed, budget },
    signal,
  });
  const taken = Math.round(performance.now() - began) / 1000;
  io.out(JSON.stringify({ placements, objective, bound, proven, seconds: taken, status }));
  for (const { rule, because } of faults) io.err(`${rule}: ${because}`);
  return objective === null ? 1 : 0;
}
