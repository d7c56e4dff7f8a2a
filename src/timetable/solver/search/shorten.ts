import { type Floor, leastWaiting } from '../bound/floors.ts';
import { cheapest, type WaitingBound } from '../bound/waiting.ts';
import { attempt } from './attempt.ts';
import { DENIED } from './burden.ts';
import type { Effort } from './effort.ts';
import type { Search } from './search.ts';

/** All families' waiting as the board stands. */
export function waitingNow(search: Search): number {
  let sum = 0;
  for (const burden of search.burden) sum += burden % DENIED;
  return sum;
}

/**
 * Stage 2: gives families that wait longer than they would have to a better evening, without granting less, until
 * the bound is met or the work is done.
 */
export async function shorten(
  search: Search,
  floors: Floor[],
  { bound, price }: WaitingBound,
  until: number,
  effort: Effort,
): Promise<void> {
  const longestGap = (was: number) => Math.max(search.model.farthest + 3, (was % DENIED) + 1);
  const idle = search.model.farthest > 0 ? IDLE_OF_WALKERS : IDLE;
  let forget = search.work;
  while (search.work < until && waitingNow(search) > bound + 0.5) {
    if (search.work >= forget) {
      // What was hard to place once need not be now: prices that only grow end in nobody giving way.
      search.price.fill(1);
      forget = search.work + MEMORY;
    }
    const waiting = impatientFamilies(search, floors, price);
    if (waiting.length === 0) return;
    const burdened = [...search.burden.keys()].filter((family) => (search.burden[family] as number) > 0.5);
    for (let k = 0; k < ROUND; k++) {
      const from = search.chance.next() < MIX && burdened.length > 0 ? burdened : waiting;
      const family = from[search.chance.below(from.length)] as number;
      const patience = { steps: 60, idle, longestGap, counts: (burden: number) => burden };
      await attempt(search, family, patience, effort);
      if (effort.cancelled || search.work >= until) return;
    }
  }
}

const ROUND = 20;
/** After how much work prices are forgotten. */
const MEMORY = 30_000;
/** What an idle slot counts against the prices of families in the way: an attempt may lead through a little waiting. */
const IDLE = 2;
/** Where people walk, waits are part of many an evening, and it would lead through them for ever. */
const IDLE_OF_WALKERS = 1000;
/** How often a family begins that bears anything at all: it shuffles who goes without, and that opens ways. */
const MIX = 0.1;

/** Those who wait longer than they would have to; or who go without what others could more easily, or have it. */
function impatientFamilies({ model, burden }: Search, floors: Floor[], price: number): number[] {
  const found: number[] = [];
  for (let family = 0; family < model.families; family++) {
    const now = burden[family] as number;
    const denied = Math.floor(now / DENIED);
    const floor = floors[family] as Floor;
    const waits = now % DENIED;
    const bears = waits + price * denied;
    if (waits > leastWaiting(floor, denied) + 0.5 || bears > cheapest(floor, price) + 0.5) found.push(family);
  }
  return found;
}
