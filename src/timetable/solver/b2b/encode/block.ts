import type { B2bProblem } from '../problem.ts';
import type { Day } from './day.ts';
import { ALWAYS, type Formula, type Literal, NEVER } from './formula.ts';
import type { Places } from './places.ts';
import { matchable } from './windows.ts';

/**
 * What follows for a participant without any gap: its day is one block as long as it has meetings, so where it begins
 * says everything; and it can only begin where its own meetings, looked at alone, fit into the block. These clauses
 * are implied by the others, but a learner would find each only by search.
 *
 * Returns whether no block fits: a gap that every plan has.
 */
export function addBlock(formula: Formula, problem: B2bProblem, places: Places, day: Day): boolean {
  const { slots, busy, begun, more, gaps, meetings } = day;
  if (!gaps.length) return false;
  const length = meetings.length;
  const torn = formula.variable();
  for (const gap of gaps) formula.clause(-gap, torn);
  formula.clause(-torn, ...gaps);
  const has = (slot: number): Literal =>
    slot < 1 ? NEVER : slot > slots ? ALWAYS : (begun[slot] as Literal);
  for (let slot = 1; slot <= slots; slot++) {
    const [now, end, over] = [busy[slot] as Literal, more[slot] as Literal, has(slot - length)];
    formula.clause(torn, -has(slot), over, now);
    formula.clause(torn, -now, -over);
    formula.clause(torn, -end, -over);
    formula.clause(torn, end, over);
  }
  addHalves(formula, problem, day);
  let fits = false;
  for (let start = 1; start + length - 1 <= slots; start++) {
    if (has(start) === NEVER || has(start - 1) === ALWAYS) continue;
    if (matchable(meetings, places.open, start, start + length - 1)) fits = true;
    else formula.clause(torn, -has(start), has(start - 1));
  }
  if (!fits) formula.clause(torn);
  return !fits;
}

/** As many busy mornings as the meetings that must be there, and no more than the afternoon's leave. */
function addHalves(formula: Formula, { morning, slots, meetings }: B2bProblem, day: Day): void {
  if (morning <= 0 || morning >= slots) return;
  const early = day.busy.slice(1, morning + 1).filter((literal) => literal !== NEVER);
  const of = (half: string) => day.meetings.filter((meeting) => meetings[meeting]?.half === half).length;
  const most = day.meetings.length - of('afternoon');
  formula.atLeast(early, of('morning'));
  if (early.length > most) formula.atMost(early, most);
}
