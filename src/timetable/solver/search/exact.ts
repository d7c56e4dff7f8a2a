import { IMPOSSIBLE } from '../visit/asked.ts';
import { metByEvening } from './apart.ts';
import type { Board } from './board.ts';
import { burdenOf, DENIED } from './burden.ts';
import type { Effort } from './effort.ts';
import { grantedWeight } from './fulfil.ts';
import { tollAt } from './obstacles.ts';
import { walksInTime } from './room.ts';
import type { Search } from './search.ts';
import { walkObstacles } from './walk.ts';

const MOST_WISHES = 10;
const MOST_STEPS = 40_000;

/**
 * Where a problem is small, every plan there is, wish by wish, cut off where more is denied than in the best so far
 * (branch and bound). The board ends up with the best plan.
 *
 * @returns whether all were looked at: then nothing is better, which is a certificate for the first two stages
 */
export async function tryAll(search: Search, effort: Effort): Promise<boolean> {
  const { model, board, fixed } = search;
  const free = Array.from({ length: model.wishes }, (_, wish) => wish).filter((wish) => !fixed[wish]);
  if (free.length > MOST_WISHES) return false;
  const all = model.weight.reduce((sum, weight) => sum + weight, 0);
  let best = {
    denied: all - grantedWeight(search),
    total: search.total,
    at: board.at.slice(),
    with: board.with.slice(),
  };
  for (const wish of free) board.remove(wish);
  let steps = 0;

  let stopped = false;
  const families = [...new Set(model.wishFamily)];
  const totalNow = () => families.reduce((sum, family) => sum + burdenOf(board, family), 0);

  const go = async (k: number, denied: number): Promise<void> => {
    if (effort.pressing && !(await effort.breathe())) stopped = true;
    if (stopped || denied > best.denied || ++steps > MOST_STEPS) return;
    const wish = free[k];
    if (wish === undefined) {
      const total = totalNow();
      if (total >= best.total - 1e-6 || !families.every((family) => holds(board, family))) return;
      best = { denied: Math.floor(total / DENIED), total, at: board.at.slice(), with: board.with.slice() };
      return;
    }
    for (let s = 0; s < model.slots; s++) {
      if (tollAt(board, wish, s, () => IMPOSSIBLE) >= IMPOSSIBLE) continue;
      for (const interpreter of speakersAt(board, wish, s)) {
        const mark = board.mark();
        board.place(wish, s, interpreter);
        await go(k + 1, denied);
        board.back(mark, () => {});
      }
    }
    await go(k + 1, denied + (model.weight[wish] as number));
  };
  await go(0, 0);
  for (const wish of free) {
    const slot = best.at[wish] as number;
    if (slot >= 0) board.place(wish, slot, best.with[wish] as number);
  }
  board.keep();
  for (const family of families) search.count(family);
  return !stopped && steps <= MOST_STEPS;
}

/** The interpreters who could be at a talk then, and -1 alone where none is needed. */
export function speakersAt(board: Board, wish: number, s: number): number[] {
  const { model, interpreterAt } = board;
  const speakers = model.speakers[model.wishLanguage[wish] as number];
  if (!speakers) return [-1];
  return [...speakers].filter(
    (i) =>
      model.interpreterOpen[i * model.slots + s] &&
      (interpreterAt[i * model.slots + s] as number) < 0 &&
      walkObstacles(board, interpreterAt, i * model.slots, wish, s, () => IMPOSSIBLE) === 0,
  );
}

/** The rules about a whole evening of a family; `tollAt` has seen to the others. */
export function holds(board: Board, family: number): boolean {
  const { model, at } = board;
  const placed = [...(model.familyWishes[family] as Int32Array)].filter((wish) => (at[wish] as number) >= 0);
  const order = placed.map((wish) => at[wish] as number).sort((a, b) => a - b);
  const apart = order.every((s, k) => {
    const before = order[k - 1];
    if (before === undefined || model.dayOf[before] !== model.dayOf[s]) return true;
    return s > before && s - before - 1 <= (model.longestWait[family] as number);
  });
  const days = new Set(order.map((s) => model.dayOf[s]));
  const talks = new Map<number, number>();
  for (const wish of placed)
    for (const child of model.wishChildren[wish] as Int32Array) talks.set(child, (talks.get(child) ?? 0) + 1);
  const few = [...talks.values()].every((count) => count <= model.talksPerChild);
  const together = !model.together[family] || days.size <= 1;
  return apart && few && together && walksInTime(board, family) && metByEvening(board, family).length === 0;
}
