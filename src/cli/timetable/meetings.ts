import { MOST, readB2b } from '#timetable/solver/b2b/read.ts';
import { solveB2b } from '#timetable/solver/b2b/solve.ts';
import type { Io } from '../io.ts';
import type { Asked } from './asked.ts';
import { stopping } from './clock.ts';
import { EXIT } from './exits.ts';
import { textOf } from './text.ts';

/** Solves one of the published meeting instances. */
export async function meetings(asked: Asked, io: Io, signal: AbortSignal): Promise<number> {
  const began = performance.now();
  const { fairness, seconds = SECONDS, seed, budget } = asked;
  const stop = stopping(signal, seconds);
  const file = textOf(asked.file, MOST.characters);
  if (!file.ok) {
    io.err(file.because);
    return EXIT.refused;
  }
  const read = readB2b(file.text);
  if (!read.ok) {
    for (const { rule, because } of read.faults) io.err(`${rule}: ${because}`);
    return EXIT.refused;
  }
  const answer = await solveB2b(read.problem, { fairness, seconds, seed, budget, signal: stop });
  const { placements, objective, bound, proven, status, faults } = answer;
  const taken = Math.round(performance.now() - began) / 1000;
  io.out(JSON.stringify({ placements, objective, bound, proven, seconds: taken, status }));
  for (const { rule, because } of faults) io.err(`${rule}: ${because}`);
  if (status === 'impossible') io.err(`impossible: ${IMPOSSIBLE}`);
  if (status === 'unknown') io.err(`unknown: No plan was found in ${taken} seconds, and none was ruled out.`);
  if (objective !== null) return EXIT.plan;
  return status === 'impossible' ? EXIT.impossible : EXIT.nothing;
}

const SECONDS = 60;
const IMPOSSIBLE = 'No plan keeps every rule; that is proven, not only not found.';
