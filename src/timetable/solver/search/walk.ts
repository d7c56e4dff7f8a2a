import type { Board } from './board.ts';
import type { Toll } from './obstacles.ts';

/** Talks of the same person so near in time and so far away that nobody could walk: what they pay to give way. */
export function walkObstacles(
  board: Board,
  personAt: Int32Array,
  row: number,
  wish: number,
  s: number,
  toll: Toll,
): number {
  const { farthest, wishPlace, walk, places, dayOf, slots } = board.model;
  const place = wishPlace[wish] as number;
  if (farthest === 0 || place === 0) return 0;
  let sum = 0;
  for (let gap = 0; gap < farthest; gap++) {
    for (let side = -1; side <= 1; side += 2) {
      const k = s + side * (gap + 1);
      if (k < 0 || k >= slots || dayOf[k] !== dayOf[s]) continue;
      const other = personAt[row + k] as number;
      if (other >= 0 && (walk[place * places + (wishPlace[other] as number)] as number) > gap)
        sum += toll(other);
    }
  }
  return sum;
}
