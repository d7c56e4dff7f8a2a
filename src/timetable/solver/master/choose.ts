import type { Shares } from '../bound/shares.ts';
import type { Lp } from '../lp/lp.ts';
import type { Model } from '../model/model.ts';
import type { Effort } from '../search/effort.ts';
import type { Column } from './columns.ts';
import type { Mastered } from './master.ts';
import { type Aim, masterProgram } from './program.ts';

/**
 * Who is to have which talks: a whole-number choice among the columns that cost next to nothing at the programme's
 * prices, by HiGHS. It is a proposal: how it can be timed, if at all, is the search's business.
 *
 * @returns per wish, whether it is chosen (wishes of families that have no columns all are)
 */
export async function choose(
  model: Model,
  shares: Shares,
  { answer, columns }: Mastered,
  aim: Aim,
  lp: Lp,
  effort: Effort,
): Promise<Uint8Array> {
  const { list } = columns;
  const near = among(list, answer.columns, answer.beyond);
  const program = { ...masterProgram(model.families, shares, near, aim), whole: true };
  const whole = await lp.solve(program, { iterations: ITERATIONS, signal: effort.signal });
  const values = whole?.columns ?? answer.columns;
  const usable = whole ? near : list;
  const best: (Column | undefined)[] = [];
  const most = new Float64Array(model.families);
  usable.forEach((column, k) => {
    if ((values[k] as number) <= (most[column.family] as number)) return;
    most[column.family] = values[k] as number;
    best[column.family] = column;
  });
  const chosen = new Uint8Array(model.wishes).fill(1);
  for (const column of list) if (column.wishes.length > 0) for (const wish of column.wishes) chosen[wish] = 0;
  for (const column of best) for (const wish of column?.wishes ?? []) chosen[wish] = 1;
  return chosen;
}

/** Columns in use, and of others those that cost little beyond; where these are many, only for families that are torn. */
function among(list: Column[], used: Float64Array, beyond: Float64Array): Column[] {
  const near = list.filter((_, k) => (used[k] as number) > TINY || (beyond[k] as number) < NEAR);
  if (near.length <= MANY) return near;
  const torn = new Set<number>();
  list.forEach(({ family }, k) => {
    const value = used[k] as number;
    if (value > TINY && value < 1 - TINY) torn.add(family);
  });
  return list.filter(({ family }, k) => (used[k] as number) > TINY || torn.has(family));
}

const TINY = 1e-6;
const NEAR = 2;
const MANY = 6000;
const ITERATIONS = 100_000;
