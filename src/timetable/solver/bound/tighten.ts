import type { Lp } from '../lp/lp.ts';
import type { Model } from '../model/model.ts';
import type { Effort } from '../search/effort.ts';
import { pricedBound } from './priced.ts';
import { type Relaxation, relaxationOf } from './relaxation.ts';
import { seatsIn } from './seats.ts';

const ITERATIONS = 60_000;
/** Where people walk, which the programme does not see, a large one says little and takes long. */
const FEW_ITERATIONS = 5000;
const LARGE = 300_000;
const STEPS = 120;

/** What is proved, and where HiGHS would have the talks. */
export type Tightened = { bound: number; seats?: Int32Array };

/**
 * A tighter bound of the granted weight than counting gives: prices from a linear programme where there is one to
 * ask, else (or when it fails) from our own subgradient steps; either way only what the prices prove is believed.
 *
 * @param value what a plan grants already: no bound is below it
 */
export async function tightenGranted(
  model: Model,
  value: number,
  bound: number,
  lp: Lp | undefined,
  effort: Effort,
): Promise<Tightened> {
  const relaxation = await relaxationOf(model, effort);
  if (!relaxation) return { bound };
  const answer = await lp?.solve(relaxation.program, {
    iterations: model.farthest > 0 && relaxation.program.indices.length > LARGE ? FEW_ITERATIONS : ITERATIONS,
    signal: effort.signal,
  });
  const suggested = answer && Float64Array.from(answer.prices, (price) => -price);
  const proved = suggested
    ? pricedBound(relaxation, suggested).bound
    : await descend(relaxation, value, bound, effort);
  const seats =
    answer?.optimal && model.farthest === 0
      ? await seatsIn(model, relaxation, answer, lp, effort)
      : undefined;
  return { bound: Math.max(value, Math.min(bound, Math.floor(proved))), seats };
}

/** Subgradient steps after Polyak (1969): towards what is known to be possible, the step halved when it is stuck. */
async function descend(
  relaxation: Relaxation,
  value: number,
  bound: number,
  effort: Effort,
): Promise<number> {
  let prices = new Float64Array(relaxation.program.upper.length);
  let best = bound;
  let scale = 1;
  let stuck = 0;
  for (let step = 0; step < STEPS && Math.floor(best) > value; step++) {
    const { bound: now, used } = pricedBound(relaxation, prices);
    stuck = now < best - 1e-6 ? 0 : stuck + 1;
    best = Math.min(best, now);
    if (stuck >= 8) {
      scale /= 2;
      stuck = 0;
    }
    let norm = 0;
    for (const one of used) norm += one * one;
    if (norm === 0 || !(await effort.rest())) break;
    const length = (scale * Math.max(1, now - value)) / norm;
    prices = prices.map((price, row) => Math.max(0, price + length * (used[row] as number)));
  }
  return best;
}
