import { timeOf } from './problem/grid.ts';
import type { Placement, Score } from './problem/schedule.ts';
import { DENIED } from './search/burden.ts';
import { idleOf, unfairnessOf } from './search/comfort.ts';
import type { Search } from './search/search.ts';

/** The score of the board as it stands; `check` counts the same from the placements and must agree. */
export function scoreOfBoard(search: Search): Score {
  const { model, board } = search;
  let weight = 0;
  let talks = 0;
  for (let wish = 0; wish < model.wishes; wish++) {
    if ((board.at[wish] as number) < 0) continue;
    talks++;
    weight += model.weight[wish] as number;
  }
  let extraVisits = 0;
  let slots = 0;
  let unfairness = 0;
  for (let family = 0; family < model.families; family++) {
    unfairness += unfairnessOf(search, family);
    const days = new Set<number>();
    for (const wish of model.familyWishes[family] as Int32Array)
      if ((board.at[wish] as number) >= 0) days.add(model.dayOf[board.at[wish] as number] as number);
    const extra = Math.max(0, days.size - 1);
    extraVisits += extra;
    slots += Math.round(((search.burden[family] as number) % DENIED) - extra * model.extraVisit);
  }
  let teacherIdle = 0;
  for (let t = 0; t < model.teachers; t++) teacherIdle += idleOf(search, t);
  const { compactness, fairness } = model.problem.weights;
  return {
    granted: { weight, talks },
    waiting: { slots, extraVisits, cost: slots + model.extraVisit * extraVisits },
    comfort: { teacherIdle, unfairness, cost: compactness * teacherIdle + fairness * unfairness },
  };
}

/** What stands on the board, in the order of the problem's wishes. */
export function placementsOf({ model, board }: Search): Placement[] {
  const { wishes, interpreters } = model.problem;
  return wishes.flatMap(({ id }, wish) => {
    const slot = board.at[wish] as number;
    if (slot < 0) return [];
    const interpreter = interpreters[board.with[wish] as number]?.id;
    return [{ wish: id, ...timeOf(model.grid, slot), ...(interpreter ? { interpreter } : {}) }];
  });
}
