import type { Limits } from '#coach/engine/model/decide.ts';
import { decide } from '#coach/engine/model/decide.ts';
import type { Grammar } from '#coach/engine/pack.ts';
import type { Example } from './examples.ts';
import { learnFrom, scoresOf } from './fit.ts';
import { type Measured, measure } from './measure.ts';

const FOLDS = 5;

/** Scores of every example by a model that has seen neither it nor its block. */
export function crossScores(
  examples: Example[],
  places: number[][][],
  grammar: Grammar,
  most: number,
): number[][] {
  const blocks = [...new Set(examples.map(({ block }) => block))];
  const fold = new Map(blocks.map((block, at) => [block, (at * 7) % FOLDS]));
  const scores: number[][] = new Array(examples.length);
  for (let out = 0; out < FOLDS; out++) {
    const isOut = examples.map(({ block }) => fold.get(block) === out);
    const fitted = learnFrom(
      examples.filter((_, at) => !isOut[at]),
      places.filter((_, at) => !isOut[at]),
      grammar,
      most,
    );
    for (const [at, one] of places.entries()) if (isOut[at]) scores[at] = scoresOf(fitted, one);
  }
  return scores;
}

export function measuredAt(examples: Example[], scores: number[][], limits: Limits): Measured {
  return measure(
    examples,
    scores.map((one) => decide(one, limits)),
  );
}
