import { setAnew } from '../search/anew.ts';
import { shortenAmong } from '../search/closed.ts';
import { fulfil, grantedWeight } from '../search/fulfil.ts';
import { seat } from '../search/seat.ts';
import { shorten, waitingNow } from '../search/shorten.ts';
import type { Task } from './task.ts';

/**
 * Where a gap stays open: begins anew from what a programme proposes (who is to have which talks; or where they are to
 * be, `seats`), else goes on from the plan as it is; then shortens with nobody getting anything new, unless what is
 * granted has a price in waiting and no programme has said to whom.
 *
 * @param turn in the first, more of the budget is for it
 * @param slice how much work a turn is
 * @returns whether it began from `seats`
 */
export async function regroup(
  task: Task,
  turn: number,
  slice: number,
  stop: number,
  seats: Int32Array | undefined,
): Promise<boolean> {
  const { search, capacity, floors, bounds, all, budget, effort } = task;
  const proposed = await proposal(task, turn);
  if (effort.cancelled) return false;
  const { price } = bounds.at(all - grantedWeight(search));
  if (proposed) await setAnew(search, capacity, proposed, search.work + slice * WINNING, effort);
  else if (seats) {
    search.eligible.fill(1);
    await seat(search, seats, effort);
    await fulfil(search, capacity, true, search.work + budget * WINNING, effort);
  }
  const known = bounds.at(all - grantedWeight(search));
  if (!proposed && price > 0) {
    await shorten(search, floors, known, stop, effort);
    return false;
  }
  const chosen = proposed ?? Uint8Array.from(search.board.at, (slot) => Number(slot >= 0));
  await shortenAmong(search, chosen, known.bound, stop, effort);
  return !proposed && seats !== undefined;
}

async function proposal(task: Task, turn: number): Promise<Uint8Array | undefined> {
  const { search, capacity, bounds, all, budget, effort, proposals } = task;
  const denied = all - grantedWeight(search);
  if (turn === 0) {
    const proved = await proposals?.prove(denied, effort);
    if (!proved) await bounds.press(denied, waitingNow(search), budget, effort);
    return proposals?.best(all - capacity.most, effort);
  }
  const { bound } = bounds.at(denied);
  const far = bound > 0 && waitingNow(search) > bound * FAR;
  return turn === 1 && far ? proposals?.shortest(denied, effort) : undefined;
}

/** The share of the work that goes into winning what a proposal grants. */
const WINNING = 0.15;
/** Another proposal is worth beginning anew if the plan waits so much more than it must. */
const FAR = 1.02;
