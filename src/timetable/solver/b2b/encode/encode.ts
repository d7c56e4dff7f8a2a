import type { B2bProblem } from '../problem.ts';
import { addBlock } from './block.ts';
import { addDay, type Day } from './day.ts';
import { addSpread } from './fair.ts';
import { Formula, type Literal, NEVER } from './formula.ts';
import { addPlaces } from './places.ts';

/** A problem as a formula whose cheapest solution is its best plan. */
export interface Encoded {
  readonly formula: Formula;
  /** For each variable that places a meeting: the meeting and the slot, both from 1. */
  readonly placed: ReadonlyMap<Literal, readonly [meeting: number, slot: number]>;
  /** Participants who have a gap in every plan: the first bound. */
  readonly torn: number;
}

/** @param fairness the most by which two participants' gaps may differ; not given: they may differ at will. */
export function encode(problem: B2bProblem, fairness?: number): Encoded {
  const formula = new Formula();
  const places = addPlaces(formula, problem);
  const days = Array.from({ length: problem.participants }, (_, p) =>
    addDay(formula, problem.slots, places, p),
  );
  const torn = days.filter((day) => addBlock(formula, problem, places, day)).length;
  addSeats(formula, problem, days);
  if (fairness !== undefined)
    addSpread(
      formula,
      days.map(({ gaps }) => gaps),
      fairness,
    );
  for (const { gaps } of days) formula.cost(...gaps);
  const placed = new Map<Literal, readonly [number, number]>();
  places.at.forEach((slots, meeting) => {
    for (const [slot, literal] of slots) placed.set(literal, [meeting + 1, slot]);
  });
  return { formula, placed, torn };
}

/** Two seats a table: the limit said once more about people, which is what the gaps are about. */
function addSeats(formula: Formula, { slots, tables }: B2bProblem, days: readonly Day[]): void {
  for (let slot = 1; slot <= slots; slot++) {
    const busy = days.map((day) => day.busy[slot] ?? NEVER).filter((literal) => literal !== NEVER);
    if (busy.length > 2 * tables) formula.atMost(busy, 2 * tables);
  }
}
