import { check } from './check/check.ts';
import { buildModel } from './model/build.ts';
import { slotAt } from './problem/grid.ts';
import type { Problem } from './problem/problem.ts';
import type { Placement, Schedule, Score } from './problem/schedule.ts';
import { type Reason, reasonsOf } from './reasons/reasons.ts';
import { placementsOf, scoreOfBoard } from './score.ts';
import { Effort } from './search/effort.ts';
import { Search } from './search/search.ts';
import { placePins, placeQuietly } from './search/start.ts';

export type Replanned = {
  schedule: Schedule;
  score: Score;
  /** Talks that could not stay where they were and have another time now. */
  moved: string[];
  /** Talks that could not stay and have no time any more; `reasons` say why. */
  lost: string[];
  reasons: Reason[];
  cancelled: boolean;
};

/**
 * After something changed (a teacher fell ill, an hour was lost): every talk that can stay, stays; only those that
 * cannot are given the best time that is free, whole families together. Nobody else moves. Wishes that had no time
 * before are not looked at again, unless they are in `also`.
 */
export async function replan(
  problem: Problem,
  before: Schedule,
  options: { seed?: number; signal?: AbortSignal; also?: string[] } = {},
): Promise<Replanned> {
  const model = buildModel(problem);
  const search = new Search(model, options.seed ?? 1);
  const effort = new Effort(options.signal);
  placePins(search);
  const wishOf = new Map(problem.wishes.map(({ id }, wish) => [id, wish]));
  const staying = stays(problem, before);
  for (const { wish, day, at, interpreter } of staying) {
    const k = wishOf.get(wish) as number;
    if ((search.board.at[k] as number) >= 0) continue;
    const who = problem.interpreters.findIndex(({ id }) => id === interpreter);
    search.board.place(k, slotAt(model.grid, day, at), who);
    search.fixed[k] = 1;
  }
  search.board.keep();
  for (let family = 0; family < model.families; family++) search.count(family);

  const kept = new Set(staying.map(({ wish }) => wish));
  const displaced = before.placements.flatMap(({ wish }) => (kept.has(wish) ? [] : [wish]));
  const wanted = new Set([...displaced, ...(options.also ?? [])]);
  problem.wishes.forEach(({ id }, wish) => {
    search.eligible[wish] = Number(wanted.has(id));
  });
  const families = new Set([...wanted].flatMap((id) => model.wishFamily[wishOf.get(id) ?? -1] ?? []));
  for (const family of families) {
    placeQuietly(search, family);
    if (!(await effort.breathe())) break;
  }
  const placed = (id: string) => (search.board.at[wishOf.get(id) ?? -1] ?? -1) >= 0;
  return {
    schedule: { placements: placementsOf(search) },
    score: scoreOfBoard(search),
    moved: displaced.filter(placed),
    lost: displaced.filter((id) => !placed(id)),
    reasons: await reasonsOf(search, effort),
    cancelled: effort.cancelled,
  };
}

/** The talks that break no rule now, found by the judge: of those that break one together, the last give way. */
function stays(problem: Problem, before: Schedule): Placement[] {
  const ids = new Set(problem.wishes.map(({ id }) => id));
  const pinned = new Set(problem.pins.map(({ wish }) => wish));
  const pins: Placement[] = problem.pins;
  let staying = [...pins, ...before.placements.filter(({ wish }) => ids.has(wish) && !pinned.has(wish))];
  for (;;) {
    const { broken, strange } = check(problem, { placements: staying });
    const out = new Set(strange);
    for (const { wishes } of broken) {
      const last = wishes.findLast((wish) => !pinned.has(wish));
      if (last !== undefined && !wishes.some((wish) => out.has(wish))) out.add(last);
    }
    if (out.size === 0) return staying;
    staying = staying.filter(({ wish }) => !out.has(wish) || pinned.has(wish));
  }
}
