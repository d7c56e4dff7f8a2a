import { fulfil, grantedWeight } from '../search/fulfil.ts';
import { shorten, waitingNow } from '../search/shorten.ts';
import { regroup } from './regroup.ts';
import type { Task } from './task.ts';
import { Tightening } from './tightening.ts';

/**
 * Granting and shortening in turns: shortening moves so many families that wishes which had no way before may have one
 * now. The first is short, which is enough for most schools; where it leaves a gap, programmes are asked (`regroup`).
 * The best plan of all turns is on the board in the end.
 */
export async function takeTurns(task: Task): Promise<void> {
  const { search, capacity, floors, bounds, best, all, budget, effort } = task;
  const end = search.work + budget;
  const walks = search.model.farthest > 0;
  const tightening = new Tightening(task);
  let seats: Int32Array | undefined;
  best.see(search);
  for (
    let turn = 0, from = -1;
    !effort.cancelled && search.work < end && (turn < 2 || search.work > from);
    turn++
  ) {
    from = search.work;
    const slice = turn === 0 ? budget * FIRST : (end - from) / Math.max(1, TURNS - turn);
    task.stage('granted');
    if (turn === 0) await fulfil(search, capacity, false, from + slice * 0.55, effort);
    await fulfil(search, capacity, true, Math.min(search.work + slice * FAR, end), effort);
    if (effort.cancelled) break;
    const granted = grantedWeight(search);
    const known = bounds.at(all - granted);
    // Where people walk, this programme knows no slots to begin from: the quicker one is asked first.
    if (!walks) tightening.begin();
    task.stage('waiting');
    await shorten(search, floors, known, search.work + slice * (turn === 0 ? 0.35 : 0.1), effort);
    best.see(search);
    if (turn === 0 && task.lp && !walks) seats = await tightening.learn();
    if (effort.cancelled) break;
    const stop = Math.min(end, from + (turn === 0 ? budget * PROPOSED : slice));
    if (granted < capacity.most || bounds.open(all - granted, waitingNow(search))) {
      const seated = await regroup(task, turn, slice, stop, granted < capacity.most ? seats : undefined);
      if (seated) seats = undefined;
      if (walks) tightening.begin();
    } else await shorten(search, floors, known, stop, effort);
    best.see(search);
    best.restore(search);
  }
  best.restore(search);
  await tightening.end();
  const denied = all - grantedWeight(search);
  if (!effort.cancelled && bounds.open(denied, waitingNow(search)))
    await task.proposals?.prove(denied, effort);
}

const TURNS = 3;
/** The share of a turn in which wishes may be won from afar. */
const FAR = 0.4;
/** The share of the budget for the first turn, and for what comes of its proposal. */
const FIRST = 0.25;
const PROPOSED = 0.45;
