import type { Capacity } from '../bound/granted.ts';
import type { Effort } from './effort.ts';
import { fulfil } from './fulfil.ts';
import type { Search } from './search.ts';
import { clearBoard, inTurn, placeQuietly } from './start.ts';

/**
 * Times these wishes, and no others, from the beginning. Whoever gave way for a wish while it was won, waits; and where
 * it is known who has which talks, there is no more to decide than when: it goes much quicker than untying the plan.
 */
export async function setAnew(
  search: Search,
  capacity: Capacity,
  chosen: Uint8Array,
  until: number,
  effort: Effort,
): Promise<void> {
  const { model, board } = search;
  clearBoard(search);
  board.keep();
  for (let family = 0; family < model.families; family++) search.count(family);
  search.eligible.set(chosen);
  for (const family of inTurn(search)) {
    placeQuietly(search, family);
    if (!(await effort.breathe())) return;
  }
  await fulfil(search, capacity, true, until, effort, chosen);
}
