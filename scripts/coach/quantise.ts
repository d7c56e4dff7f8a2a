import type { Limits } from '#coach/engine/model/decide.ts';
import { packed, type Weights } from '#coach/engine/model/weights.ts';
import { type Fitted, OUTPUTS } from './fit.ts';

const LARGEST = 44;
const CLIP = 2.2;

/** Rounds the weights to whole steps and packs them as the engine keeps them. */
export function quantised({ numbers, learners }: Fitted, limits: Limits): Weights {
  const unit = CLIP / LARGEST;
  const step = (weight: number) => Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / unit))) || 0;
  const rows = [...numbers]
    .sort(([a], [b]) => a - b)
    .map(([place, number]) => ({
      place,
      values: learners.map(({ weights }) => small(step(weights[number] as number))),
    }))
    .filter(({ values }) => values.some(Boolean));
  const bias = learners.map(({ bias }) => Math.round(bias * 1000) / 1000);
  return { outputs: OUTPUTS, unit, bias, limits, ...packed(rows) };
}

/** The smallest weights cost as much to carry as the others and say nothing. */
const small = (steps: number): number => (Math.abs(steps) < 2 ? 0 : steps);
