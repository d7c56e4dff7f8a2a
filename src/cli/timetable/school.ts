import { highsLp } from '#timetable/solver/lp/highs.ts';
import { FAULT_RULES } from '#timetable/solver/problem/faults.ts';
import { readProblemText } from '#timetable/solver/read/read.ts';
import { MOST_TEXT } from '#timetable/solver/read/size.ts';
import { solve } from '#timetable/solver/solve.ts';
import type { Io } from '../io.ts';
import type { Asked } from './asked.ts';
import { stopping } from './clock.ts';
import { EXIT } from './exits.ts';
import { textOf } from './text.ts';
import { wordsOf } from './words.ts';

/** Plans a school's evening. `objective` and `bound` are by part: granted as much, waiting and comfort as little. */
export async function school(asked: Asked, io: Io, signal: AbortSignal): Promise<number> {
  const began = performance.now();
  const stop = stopping(signal, asked.seconds);
  const file = textOf(asked.file, MOST_TEXT);
  if (!file.ok) {
    io.err(file.because);
    return EXIT.refused;
  }
  const read = readProblemText(file.text);
  if (!read.ok) {
    for (const { rule, where, what, more } of read.faults)
      io.err(`${rule}: ${FAULT_RULES[rule]} ${where}: ${what}${more ? ` (and ${more} more)` : ''}`);
    return EXIT.refused;
  }
  const lp = highsLp();
  try {
    const answer = await solve(read.problem, { seed: asked.seed, budget: asked.budget, signal: stop, lp });
    const { granted, waiting, comfort } = answer.stages;
    const part = (of: 'value' | 'bound') => ({
      granted: granted[of],
      waiting: waiting[of],
      comfort: comfort[of],
    });
    io.out(
      JSON.stringify({
        placements: answer.schedule.placements,
        objective: part('value'),
        bound: part('bound'),
        proven: granted.proven && waiting.proven,
        seconds: Math.round(performance.now() - began) / 1000,
        score: answer.score,
        reasons: answer.reasons.map((reason) => ({ ...reason, words: wordsOf(reason) })),
        cancelled: answer.cancelled,
        work: Math.round(answer.work),
      }),
    );
    return EXIT.plan;
  } finally {
    await lp.close();
  }
}
