import type { Capacity } from '../bound/granted.ts';
import { attempt } from './attempt.ts';
import { DENIED } from './burden.ts';
import type { Effort } from './effort.ts';
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
 */
export async function fulfil(
  search: Search,
  capacity: Capacity,
  until: number,
  effort: Effort,
): Promise<void> {
  while (search.work < until && grantedWeight(search) < capacity.most) {
    const hopeful = hopefulFamilies(search, capacity);
    if (hopeful.length === 0) return;
    for (let k = 0; k < ROUND; k++) {
      const family = hopeful[search.chance.below(hopeful.length)] as number;
      await attempt(search, family, patient(search), effort);
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

function hopefulFamilies(search: Search, capacity: Capacity): number[] {
  const { model, board, fixed } = search;
  const spare = Int32Array.from(capacity.teacher);
  for (let wish = 0; wish < model.wishes; wish++) {
    const t = capacity.charged[wish] as number;
    if ((board.at[wish] as number) >= 0) spare[t] = (spare[t] as number) - (model.weight[wish] as number);
  }
  const found = new Set<number>();
  for (let wish = 0; wish < model.wishes; wish++) {
    const open = model.open.indexOf(1, wish * model.slots);
    const possible = open >= 0 && open < (wish + 1) * model.slots && !fixed[wish];
    const wanted = possible && (board.at[wish] as number) < 0;
    if (wanted && (spare[capacity.charged[wish] as number] as number) > 0 && couldGain(search, wish))
      found.add(model.wishFamily[wish] as number);
  }
  return [...found];
}

/** Whether the wish's teachers have a slot left that somebody could move to, or hold what counts less. */
function couldGain({ model, board }: Search, wish: number): boolean {
  const { slots, weight, open, wishTeachers, teacherOpen } = model;
  const who = wishTeachers[wish] as Int32Array;
  for (let s = 0; s < slots; s++) {
    let lost = 0;
    let idle = true;
    for (const t of who) {
      const there = board.teacherAt[t * slots + s] as number;
      if (there >= 0) lost += weight[there] as number;
      if (there >= 0 || !teacherOpen[t * slots + s]) idle = false;
    }
    if (idle || (open[wish * slots + s] && lost < (weight[wish] as number))) return true;
  }
  return false;
}
