import type { Effort } from './effort.ts';
import type { Search } from './search.ts';

/**
 * After a family let go of a wish: its teacher has a slot again that somebody else may have wished for. Gives it to
 * families next to whose evening it lies, as long as they gain by it.
 *
 * @param known is told every family before it is touched
 */
export async function fillIn(
  search: Search,
  family: number,
  known: (family: number) => void,
  effort: Effort,
): Promise<void> {
  const { model, board } = search;
  for (const wish of model.familyWishes[family] as Int32Array) {
    if ((board.at[wish] as number) >= 0) continue;
    for (const t of model.wishTeachers[wish] as Int32Array) {
      for (const other of model.teacherWishes[t] as Int32Array) {
        if (effort.pressing && !(await effort.breathe())) return;
        const whose = model.wishFamily[other] as number;
        if ((board.at[other] as number) >= 0 || whose === family || search.fixed[other]) continue;
        if (liesBeside(search, other, t)) take(search, whose, other, known);
      }
    }
  }
}

/** Whether the teacher has a free slot right before, within or right after the family's talks. */
function liesBeside({ model, board }: Search, wish: number, t: number): boolean {
  const { slots, open } = model;
  const own = model.familyWishes[model.wishFamily[wish] as number] as Int32Array;
  let talks = false;
  for (const one of own) {
    const s = board.at[one] as number;
    if (s < 0) continue;
    talks = true;
    for (let k = Math.max(0, s - 1); k <= Math.min(slots - 1, s + 1); k++)
      if (open[wish * slots + k] && (board.teacherAt[t * slots + k] as number) < 0) return true;
  }
  return !talks;
}

function take(search: Search, family: number, wish: number, known: (family: number) => void): void {
  const before = search.burden[family] as number;
  const moved = [wish];
  search.survey(family, moved);
  const mark = search.board.mark();
  const hurt = new Set<number>();
  const quiet = { force: false, idle: 1, longestGap: search.model.slots };
  known(family);
  const found = search.find(family, moved, quiet, before - 0.5, hurt, known);
  if (found && (hurt.size > 0 || (search.burden[family] as number) >= before)) search.back(mark);
}
