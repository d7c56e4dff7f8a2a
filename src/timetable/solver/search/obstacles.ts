import { IMPOSSIBLE } from '../visit/asked.ts';
import { apartObstacles } from './apart.ts';
import type { Board } from './board.ts';
import { interpreterFor } from './interpreter.ts';
import { walkObstacles } from './walk.ts';

/** Takes each wish that is in the way; what it answers is the price, `IMPOSSIBLE` if it cannot give way. */
export type Toll = (wish: number) => number;

/**
 * What stands in the way of `wish` at slot s, teacher by teacher, interpreter, pair by pair; each obstacle pays
 * its toll. The sum of tolls, or `IMPOSSIBLE`. The family's own evening is the visit table's business.
 */
export function tollAt(board: Board, wish: number, s: number, toll: Toll): number {
  const { model, teacherAt } = board;
  if (!model.open[wish * model.slots + s]) return IMPOSSIBLE;
  let sum = 0;
  const who = model.wishTeachers[wish] as Int32Array;
  for (let k = 0; k < who.length; k++) {
    const t = who[k] as number;
    const row = t * model.slots;
    if (board.shut[row + s]) return IMPOSSIBLE;
    const there = teacherAt[row + s] as number;
    if (there >= 0) sum += toll(there);
    else if ((model.breakAfter[t] as number) < model.slots) sum += breakToll(board, t, s, toll);
    if (model.teacherWalks[t]) sum += walkObstacles(board, teacherAt, row, wish, s, toll);
    if (sum >= IMPOSSIBLE) return IMPOSSIBLE;
  }
  if ((model.wishLanguage[wish] as number) >= 0) sum += interpreterFor(board, wish, s, toll).price;
  const family = model.wishFamily[wish] as number;
  if (model.inPerson[wish] && model.apart[family]?.length) sum += apartObstacles(board, family, s, toll);
  return Math.min(sum, IMPOSSIBLE);
}

/** A talk at s may make a row too long: the cheaper neighbour gives way, or both where one is not enough. */
function breakToll(board: Board, t: number, s: number, toll: Toll): number {
  const { model, teacherAt } = board;
  const most = model.breakAfter[t] as number;
  const day = model.dayOf[s] as number;
  const row = t * model.slots;
  let left = 0;
  for (let k = s - 1; k >= (model.dayStart[day] as number) && (teacherAt[row + k] as number) >= 0; k--)
    left++;
  let right = 0;
  for (let k = s + 1; k < (model.dayStart[day + 1] as number) && (teacherAt[row + k] as number) >= 0; k++)
    right++;
  if (left + 1 + right <= most) return 0;
  const before = left > 0 ? (teacherAt[row + s - 1] as number) : -1;
  const after = right > 0 ? (teacherAt[row + s + 1] as number) : -1;
  const cutLeft = before >= 0 && right + 1 <= most;
  const cutRight = after >= 0 && left + 1 <= most;
  if (cutLeft && cutRight) return Math.min(toll(before), toll(after));
  if (cutLeft) return toll(before);
  if (cutRight) return toll(after);
  return (before >= 0 ? toll(before) : 0) + (after >= 0 ? toll(after) : 0);
}
