import type { Board } from './board.ts';

/** One unit of denied weight outweighs all the waiting there can be. */
export const DENIED = 1e6;

/** What a family bears as the board stands: denied weight × `DENIED` + idle slots + extra visits, and its parts. */
export function burdenOf(board: Board, family: number): number {
  const { model, at } = board;
  let denied = 0;
  let talks = 0;
  let span = 0;
  let visits = 0;
  for (let day = 0; day < model.days; day++) {
    let first = model.slots;
    let last = -1;
    for (const wish of model.familyWishes[family] as Int32Array) {
      const s = at[wish] as number;
      if (s < 0) {
        if (day === 0) denied += model.weight[wish] as number;
        continue;
      }
      if (model.dayOf[s] !== day) continue;
      talks++;
      if (s < first) first = s;
      if (s > last) last = s;
    }
    if (last >= 0) {
      visits++;
      span += last - first + 1;
    }
  }
  return denied * DENIED + span - talks + Math.max(0, visits - 1) * model.extraVisit;
}
