import type { Features } from './features.ts';
import type { Model } from './weights.ts';

/** How strongly each output is spoken for, in log odds, in the order of `model.outputs`. */
export function scoresOf(model: Model, { ids }: Features): Float64Array {
  const scores = Float64Array.from(model.bias);
  for (const id of ids) {
    const row = model.rows.get(id);
    if (row === undefined) continue;
    for (let output = 0; output < scores.length; output++) {
      scores[output] = (scores[output] as number) + (model.values[row + output] as number);
    }
  }
  return scores;
}

/** How much each word of a sentence of `length` words spoke for one output. */
export function wordShares(
  model: Model,
  { ids, from, to }: Features,
  output: number,
  length: number,
): Float64Array {
  const shares = new Float64Array(length);
  for (const [at, id] of ids.entries()) {
    const row = model.rows.get(id);
    const [first, last] = [from[at] as number, to[at] as number];
    if (row === undefined || first < 0) continue;
    const each = (model.values[row + output] as number) / (last - first + 1);
    for (let word = first; word <= last; word++) shares[word] = (shares[word] as number) + each;
  }
  return shares;
}

export const probability = (score: number): number => 1 / (1 + Math.exp(-score));
