import type { Capacity } from '../bound/granted.ts';
import { attempt } from './attempt.ts';
import { DENIED } from './burden.ts';
import type { Effort } from './effort.ts';
import { entitle, spareOf } from './entitled.ts';
import type { Search } from './search.ts';

/** Weight granted as the board stands. */
export function grantedWeight({ model, board }: Search): number {
  let sum = 0;
  for (let wish = 0; wish < model.wishes; wish++)
    if ((board.at[wish] as number) >= 0) sum += model.weight[wish] as number;
  return sum;
}

/**
 * Stage 1: grants more wishes until the bound is met or the work is done. Only wishes count whose teacher could
 * grant more than now: where a teacher's capacity is used up, nothing can be won.
 *
 * @param far whether it may take several talks' moving at the teacher to win a wish; else somebody lighter is in its way
 * @param only the wishes that may be placed; without it, those that are entitled
 */
export async function fulfil(
  search: Search,
  capacity: Capacity,
  far: boolean,
  until: number,
  effort: Effort,
  only?: Uint8Array,
): Promise<void> {
  if (only) search.eligible.set(only);
  else entitle(search, capacity, far ? spareOf(search, capacity) : undefined);
  while (search.work < until && (only || grantedWeight(search) < capacity.most)) {
    const hopeful = hopefulWishes(search, only ? undefined : capacity, far);
    if (hopeful.length === 0) return;
    for (let k = 0; k < ROUND; k++) {
      const wish = hopeful[search.chance.below(hopeful.length)] as number;
      const family = search.model.wishFamily[wish] as number;
      await attempt(search, family, { ...patient(search), wish }, effort);
      if (effort.cancelled || search.work >= until) return;
    }
  }
}

const ROUND = 20;

const patient = ({ model }: Search) => ({
  steps: 40,
  idle: 0.2,
  longestGap: () => model.slots,
  counts: (burden: number) => Math.floor(burden / DENIED) * DENIED,
});

function hopefulWishes(search: Search, capacity: Capacity | undefined, far: boolean): number[] {
  const { model, board, fixed, eligible } = search;
  const spare = capacity && spareOf(search, capacity);
  const found: number[] = [];
  for (let wish = 0; wish < model.wishes; wish++) {
    if ((board.at[wish] as number) >= 0 || fixed[wish] || !eligible[wish]) continue;
    if (spare && (spare[capacity.charged[wish] as number] as number) <= 0) continue;
    const open = model.open.indexOf(1, wish * model.slots);
    const possible = open >= 0 && open < (wish + 1) * model.slots;
    if (possible && (!capacity || couldGain(search, wish, far))) found.push(wish);
  }
  return found;
}

/**
 * Whether the wish's teachers have a slot left that somebody could move to, or hold what counts less: a talk with two
 * teachers takes two slots, and so counts half in each.
 */
function couldGain({ model, board }: Search, wish: number, far: boolean): boolean {
  const { slots, weight, open, wishTeachers, teacherOpen } = model;
  const who = wishTeachers[wish] as Int32Array;
  for (let s = 0; s < slots; s++) {
    let lost = 0;
    for (const t of who) {
      const there = board.teacherAt[t * slots + s] as number;
      if (!teacherOpen[t * slots + s] || board.shut[t * slots + s]) lost = Number.POSITIVE_INFINITY;
      else if (there >= 0) lost += (weight[there] as number) / (wishTeachers[there] as Int32Array).length;
    }
    const near = lost === 0 || open[wish * slots + s];
    if ((far || near) && lost < (weight[wish] as number)) return true;
  }
  return false;
}
