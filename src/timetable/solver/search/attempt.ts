import { IMPOSSIBLE } from '../visit/asked.ts';
import { DENIED } from './burden.ts';
import type { Effort } from './effort.ts';
import { fillIn } from './fill.ts';
import type { Search } from './search.ts';

export type Patience = {
  /** Families that may be set anew before it is given up. */
  steps: number;
  /** What an idle slot counts against the prices of families in the way. */
  idle: number;
  /** The longest gap worth looking at for a family that bore this much before. */
  longestGap: (was: number) => number;
  /** What of a family's burden counts: stage 1 looks at denied weight alone, which leaves it free to move. */
  counts: (burden: number) => number;
  /** A wish that the first family is to win. */
  wish?: number;
};

const TINY = 1e-6;

/**
 * How often a family that makes others give way asks for no more than it had. It would grasp at all it ever wished for,
 * and in a school where everything is taken each of these has to be taken from somebody who had it.
 */
const MODEST = 0.9;

/**
 * Tries to make the plan better by giving one family a better evening. Families in its way give way and look for
 * another evening themselves, and so on; a family that is hard to place becomes dear to move (the ejection pool of
 * Nagata and Bräysy, 2009). An attempt that
 * moved others may also end in a plan as good as before: that leads away from where nothing helps. Any other is taken
 * back.
 */
export async function attempt(
  search: Search,
  family: number,
  patience: Patience,
  effort: Effort,
): Promise<boolean> {
  const { board, model } = search;
  const bears = (one: number) => patience.counts(search.burden[one] as number);
  const mark = board.mark();
  const pool = new Set([family]);
  const was = new Map<number, number>();
  const known = (one: number) => {
    if (!was.has(one)) was.set(one, bears(one));
  };
  known(family);
  const gainBut = (next: number): number => {
    let gain = 0;
    for (const [one, then] of was) if (one !== next && !pool.has(one)) gain += then - bears(one);
    return gain;
  };
  for (let step = 0; step < patience.steps; step++) {
    if (effort.pressing && !(await effort.breathe())) break;
    const next = pick(pool, search.chance.next());
    pool.delete(next);
    const moved = search.movable(next);
    search.clear(moved);
    search.survey(next, moved);
    const gained = gainBut(next);
    const most = (was.get(next) as number) + gained + (step > 0 ? TINY : -TINY);

    const inner = board.mark();
    const quiet = { force: false, idle: 1, longestGap: patience.longestGap(search.burden[next] as number) };
    // It may let go of a wish, or wait as long as it will, before it is known who gains by that.
    const owed = DENIED * (model.heaviest + 0.5);
    if (search.find(next, moved, quiet, most + owed, pool, known)) {
      if (bears(next) > most) await fillIn(search, next, known, effort);
      if (bears(next) <= most + gainBut(next) - gained) {
        if (pool.size > 0) continue;
        board.keep();
        return true;
      }
      search.back(inner);
      search.survey(next, moved);
    }
    search.price[next] = (search.price[next] as number) + 1;
    // Dense evenings are quicker to look through, and nearly always best; now and then a looser one leads on.
    const longestGap = model.farthest + (search.chance.next() < 0.25 ? 3 : 0);
    const loud = { force: true, idle: patience.idle, longestGap };
    let asked = moved;
    if (search.chance.next() < MODEST) {
      asked = moved.filter((wish) => wish === patience.wish || board.heldAt(mark, wish));
      search.survey(next, asked);
    }
    if (!search.find(next, asked, loud, IMPOSSIBLE, pool, known)) break;
    if (bears(next) > most) break;
    if (pool.size === 0) {
      board.keep();
      return true;
    }
  }
  search.back(mark);
  return false;
}

function pick(pool: Set<number>, chance: number): number {
  let k = Math.floor(chance * pool.size);
  for (const one of pool) if (k-- === 0) return one;
  throw new RangeError('empty pool');
}
