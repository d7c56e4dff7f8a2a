import { DENIED } from './burden.ts';
import type { Effort } from './effort.ts';
import type { Search } from './search.ts';

/** What `Score` calls a family's unfairness: denied wishes squared + idle slots squared. */
export function unfairnessOf({ model, board }: Search, family: number): number {
  const wishes = model.familyWishes[family] as Int32Array;
  let denied = 0;
  let idle = 0;
  for (let day = 0; day < model.days; day++) {
    let first = model.slots;
    let last = -1;
    let talks = 0;
    for (const wish of wishes) {
      const s = board.at[wish] as number;
      if (s < 0 && day === 0) denied++;
      if (s < 0 || model.dayOf[s] !== day) continue;
      talks++;
      first = Math.min(first, s);
      last = Math.max(last, s);
    }
    if (talks > 0) idle += last - first + 1 - talks;
  }
  return denied * denied + idle * idle;
}

/** Idle open slots between a teacher's first and last talk of each day. */
export function idleOf({ model, board }: Search, t: number): number {
  const row = t * model.slots;
  let idle = 0;
  for (let day = 0; day < model.days; day++) {
    let since = -1;
    for (let s = model.dayStart[day] as number; s < (model.dayStart[day + 1] as number); s++) {
      if ((board.teacherAt[row + s] as number) >= 0) {
        if (since > 0) idle += since;
        since = 0;
      } else if (since >= 0 && model.teacherOpen[row + s]) since++;
    }
  }
  return idle;
}

/**
 * Stage 3: moves families to evenings as good as theirs that leave teachers fewer idle slots and spread denials
 * more evenly; nobody gives way, and nothing of the first two stages is given up.
 */
export async function ease(search: Search, until: number, effort: Effort): Promise<void> {
  const { model, chance } = search;
  if (model.families === 0) return;
  while (search.work < until) {
    easeOne(search, chance.below(model.families));
    if (!(await effort.breathe())) return;
    search.work += 0.01; // families without wishes cost nothing, and there may be nobody else
  }
}

function easeOne(search: Search, family: number): void {
  const { model, board } = search;
  const moved = search.movable(family);
  if (moved.length === 0) return;
  const teachers = new Set(moved.flatMap((wish) => [...(model.wishTeachers[wish] as Int32Array)]));
  const before = comfortOf(search, family, teachers);
  const bore = search.burden[family] as number;
  const mark = board.mark();
  search.clear(moved);
  search.survey(family, moved);
  const liking = (wish: number, s: number) => loneliness(search, wish, s);
  const hurt = new Set<number>();
  const quiet = { force: false, idle: 1, longestGap: (bore % DENIED) + 1, liking };
  const set = search.find(family, moved, quiet, bore + 0.6, hurt, () => {});
  const better = set && hurt.size === 0 && (search.burden[family] as number) <= bore + 1e-6;
  if (better && comfortOf(search, family, teachers) <= before + 1e-9) board.keep();
  else search.back(mark);
}

function comfortOf(search: Search, family: number, teachers: Set<number>): number {
  const { compactness, fairness } = search.model.problem.weights;
  let sum = fairness * unfairnessOf(search, family);
  for (const t of teachers) sum += compactness * idleOf(search, t);
  return sum;
}

/** How many free slots a talk at s would have beside it. */
function loneliness({ model, board }: Search, wish: number, s: number): number {
  let free = 0;
  for (const t of model.wishTeachers[wish] as Int32Array) {
    for (const k of [s - 1, s + 1]) {
      if (k < 0 || k >= model.slots || model.dayOf[k] !== model.dayOf[s]) continue;
      if ((board.teacherAt[t * model.slots + k] as number) < 0 && model.teacherOpen[t * model.slots + k])
        free++;
    }
  }
  return free;
}
