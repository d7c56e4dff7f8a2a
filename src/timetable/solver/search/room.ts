import { IMPOSSIBLE } from '../visit/asked.ts';
import { apartObstacles, metByEvening } from './apart.ts';
import type { Board } from './board.ts';
import { interpreterFor } from './interpreter.ts';
import type { Toll } from './obstacles.ts';
import { walkObstacles } from './walk.ts';

/**
 * Puts `wish` at slot s and takes away whatever stands in the way, cheapest first; the wishes taken away are added
 * to `gone`. False, with the board half changed, when something cannot give way: the caller goes back to its mark.
 */
export function placeWithForce(board: Board, wish: number, s: number, toll: Toll, gone: number[]): boolean {
  const { model } = board;
  const inTheWay: number[] = [];
  const collect: Toll = (other) => {
    inTheWay.push(other);
    return toll(other);
  };
  const family = model.wishFamily[wish] as number;
  for (const t of model.wishTeachers[wish] as Int32Array) {
    const there = board.teacherAt[t * model.slots + s] as number;
    if (there >= 0) collect(there);
    if (model.teacherWalks[t]) walkObstacles(board, board.teacherAt, t * model.slots, wish, s, collect);
  }
  if (model.inPerson[wish]) apartObstacles(board, family, s, collect);
  if (!takeAway(board, inTheWay, toll, gone)) return false;

  let interpreter = -1;
  if ((model.wishLanguage[wish] as number) >= 0) {
    interpreter = interpreterFor(board, wish, s, toll).interpreter;
    if (interpreter < 0) return false;
    const row = interpreter * model.slots;
    const there = board.interpreterAt[row + s] as number;
    const busy = there >= 0 ? [there] : [];
    walkObstacles(board, board.interpreterAt, row, wish, s, (other) => busy.push(other));
    if (!takeAway(board, busy, toll, gone)) return false;
  }
  for (const t of model.wishTeachers[wish] as Int32Array) if (!cutRow(board, t, s, toll, gone)) return false;
  board.place(wish, s, interpreter);
  return true;
}

function takeAway(board: Board, wishes: number[], toll: Toll, gone: number[]): boolean {
  for (const wish of wishes) {
    if ((board.at[wish] as number) < 0) continue;
    if (toll(wish) >= IMPOSSIBLE) return false;
    board.remove(wish);
    gone.push(wish);
  }
  return true;
}

/** Takes neighbours away until a talk of this teacher at s makes no row too long. */
function cutRow(board: Board, t: number, s: number, toll: Toll, gone: number[]): boolean {
  const { model, teacherAt } = board;
  const most = model.breakAfter[t] as number;
  const row = t * model.slots;
  const day = model.dayOf[s] as number;
  for (;;) {
    let from = s;
    while (from > (model.dayStart[day] as number) && (teacherAt[row + from - 1] as number) >= 0) from--;
    let to = s;
    while (to + 1 < (model.dayStart[day + 1] as number) && (teacherAt[row + to + 1] as number) >= 0) to++;
    if (to - from + 1 <= most) return true;
    const sides = [s - 1, s + 1].filter((k) => k >= from && k <= to);
    const enough = sides.filter((k) => (k < s ? to - s + 1 : s - from + 1) <= most);
    const options = (enough.length > 0 ? enough : sides).map((k) => teacherAt[row + k] as number);
    const cheapest = options.reduce((a, b) => (toll(b) < toll(a) ? b : a), options[0] as number);
    if (cheapest === undefined || !takeAway(board, [cheapest], toll, gone)) return false;
  }
}

/** After a family's evening stands: whom it meets gives way, and nobody has to run. False when that cannot be. */
export function settle(board: Board, family: number, toll: Toll, gone: number[]): boolean {
  if (!takeAway(board, metByEvening(board, family), toll, gone)) return false;
  return walksInTime(board, family);
}

/** Whether a family has the time to walk between any two of its talks of a day. */
export function walksInTime(board: Board, family: number): boolean {
  const { model, at } = board;
  if (model.farthest === 0) return true;
  const own = [...(model.familyWishes[family] as Int32Array)].filter((wish) => (at[wish] as number) >= 0);
  return own.every((a) =>
    own.every((b) => {
      const gap = (at[b] as number) - (at[a] as number) - 1;
      const sameDay = model.dayOf[at[a] as number] === model.dayOf[at[b] as number];
      const [p, q] = [model.wishPlace[a] as number, model.wishPlace[b] as number];
      return gap < 0 || !sameDay || gap >= (model.walk[p * model.places + q] as number);
    }),
  );
}
