import type { Lp, LpAnswer } from '../lp/lp.ts';
import { narrowed } from '../lp/narrowed.ts';
import type { Model } from '../model/model.ts';
import type { Effort } from '../search/effort.ts';
import type { Relaxation } from './relaxation.ts';

/**
 * Where HiGHS would have the talks, per wish a slot or -1: what the programme is sure of stays, what it is torn about is
 * solved again in whole numbers. A proposal to begin from, no more.
 */
export async function seatsIn(
  { wishes, open, slots }: Model,
  { program, wishOf }: Relaxation,
  answer: LpAnswer,
  lp: Lp | undefined,
  effort: Effort,
): Promise<Int32Array> {
  const torn = new Set<number>();
  answer.columns.forEach((value, k) => {
    if (value > TINY && value < 1 - TINY) torn.add(wishOf[k] as number);
  });
  const columns: number[] = [];
  answer.columns.forEach((value, k) => {
    if (value > TINY || torn.has(wishOf[k] as number)) columns.push(k);
  });
  const whole = await lp?.solve(
    { ...narrowed(program, columns), whole: true },
    { iterations: ITERATIONS, signal: effort.signal },
  );
  const values = new Float64Array(answer.columns.length);
  columns.forEach((column, k) => {
    values[column] = (whole ? whole.columns[k] : answer.columns[column]) as number;
  });
  const seats = new Int32Array(wishes).fill(-1);
  let column = 0;
  for (let cell = 0; cell < open.length; cell++) {
    if (!open[cell]) continue;
    if ((values[column] as number) > 0.5) seats[wishOf[column] as number] = cell % slots;
    column++;
  }
  return seats;
}

const TINY = 1e-6;
const ITERATIONS = 50_000;
