import { IMPOSSIBLE } from '../visit/asked.ts';
import type { Effort } from './effort.ts';
import { holds, speakersAt } from './exact.ts';
import { tollAt } from './obstacles.ts';
import type { Search } from './search.ts';
import { clearBoard } from './start.ts';

/**
 * Begins anew from slots that a linear programme proposed (-1: none): whatever breaks no rule is taken, and a family
 * whose evening would break one has none.
 */
export async function seat(search: Search, slots: Int32Array, effort: Effort): Promise<void> {
  const { model, board, fixed } = search;
  clearBoard(search);
  for (const [family, wishes] of model.familyWishes.entries()) {
    const mark = board.mark();
    for (const wish of wishes) {
      const s = slots[wish] as number;
      if (s < 0 || fixed[wish] || tollAt(board, wish, s, () => IMPOSSIBLE) >= IMPOSSIBLE) continue;
      const [interpreter] = speakersAt(board, wish, s);
      if (interpreter !== undefined) board.place(wish, s, interpreter);
    }
    if (!holds(board, family)) board.back(mark, () => {});
    search.count(family);
    if (!(await effort.breathe())) break;
  }
  board.keep();
  for (let family = 0; family < model.families; family++) search.count(family);
}
