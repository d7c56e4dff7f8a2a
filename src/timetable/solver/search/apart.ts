import type { Board } from './board.ts';
import type { Toll } from './obstacles.ts';

/** The talks in person of a family on a day, and from when to when it is in the school (`last` < `first`: not). */
function presence(
  board: Board,
  family: number,
  day: number,
): { talks: number[]; first: number; last: number } {
  const { model, at } = board;
  const talks: number[] = [];
  let first = model.slots;
  let last = -1;
  for (const wish of model.familyWishes[family] as Int32Array) {
    const s = at[wish] as number;
    if (s < 0 || !model.inPerson[wish] || model.dayOf[s] !== day) continue;
    talks.push(wish);
    first = Math.min(first, s);
    last = Math.max(last, s);
  }
  return { talks, first, last };
}

/** What it costs that this family is there at slot s: families kept apart from it give way. */
export function apartObstacles(board: Board, family: number, s: number, toll: Toll): number {
  let sum = 0;
  for (const { family: other, gap } of board.model.apart[family] ?? []) {
    const { talks, first, last } = presence(board, other, board.model.dayOf[s] as number);
    if (s + gap >= first && s - gap <= last) for (const talk of talks) sum += toll(talk);
  }
  return sum;
}

/** The talks of others that a family's evening, as it now stands, would meet: those it came before and after, too. */
export function metByEvening(board: Board, family: number): number[] {
  const { model } = board;
  const found: number[] = [];
  for (const { family: other, gap } of model.apart[family] ?? []) {
    for (let day = 0; day < model.days; day++) {
      const own = presence(board, family, day);
      const theirs = presence(board, other, day);
      if (own.last < 0 || theirs.last < 0) continue;
      const far = theirs.first - own.last > gap || own.first - theirs.last > gap;
      if (!far) found.push(...theirs.talks);
    }
  }
  return found;
}
