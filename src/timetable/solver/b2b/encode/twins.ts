import type { B2bProblem } from '../problem.ts';
import type { Formula, Literal } from './formula.ts';
import type { Places } from './places.ts';

/**
 * Meetings that could change places in any plan stand in the order of the file: those of one participant with guests
 * who come for nothing else and have the same open slots, and repeated meetings of a pair. It takes no plan away but
 * its mirror images, each of which a proof would have to refute for itself.
 */
export function addOrder(formula: Formula, problem: B2bProblem, places: Places): void {
  const last = new Map<string, number>();
  problem.meetings.forEach(({ between: [a, b] }, meeting) => {
    const held = (who: number) => places.own[who - 1]?.length ?? 0;
    const kind =
      held(b) === 1
        ? `${a} and a guest`
        : held(a) === 1
          ? `${b} and a guest`
          : `${Math.min(a, b)} and ${Math.max(a, b)}`;
    const key = `${kind}: ${places.open[meeting]?.join()}`;
    const before = last.get(key);
    if (before !== undefined) inOrder(formula, places, before, meeting);
    last.set(key, meeting);
  });
}

/** The second stands later than the first. */
function inOrder(formula: Formula, { at, open }: Places, first: number, second: number): void {
  const earlier: Literal[] = [];
  for (const slot of open[second] ?? []) {
    formula.clause(-(at[second]?.get(slot) as Literal), ...earlier);
    const literal = at[first]?.get(slot);
    if (literal !== undefined) earlier.push(literal);
  }
}
