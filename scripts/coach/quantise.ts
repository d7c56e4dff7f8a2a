import type { Limits } from '#coach/engine/model/decide.ts';
import { packed, type Weights } from '#coach/engine/model/weights.ts';
import { type Fitted, OUTPUTS } from './fit.ts';

const LARGEST = 16;
const CLIP = 2.2;

/** Rounds the weights to whole steps and packs them as the engine keeps them. */
export function quantised({ numbers, learners }: Fitted, limits: Limits): Weights {
  const unit = CLIP / LARGEST;
  const step = (weight: number) => Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / unit))) || 0;
  const rows = [...numbers]
    .sort(([a], [b]) => a - b)
    .map(([place, number]) => ({
      place,
      values: learners.map(({ weights }) => step(weights[number] as number)),
    }))
    .filter(({ values }) => values.some(Boolean));
  const bias = learners.map(({ bias }) => Math.round(bias * 1000) / 1000);
  return { outputs: OUTPUTS, unit, bias, limits, ...packed(rows) };
}
