import { Effort } from '../../search/effort.ts';
import { type B2bProblem, openSlots } from '../problem.ts';
import { addBlock } from './block.ts';
import { addDay, type Day } from './day.ts';
import { addSpread } from './fair.ts';
import { Formula, type Literal, MOST_PAIRED, NEVER } from './formula.ts';
import { addPlaces } from './places.ts';

/** A problem as a formula whose cheapest solution is its best plan. */
export interface Encoded {
  readonly formula: Formula;
  /** For each variable that places a meeting: the meeting and the slot, both from 1. */
  readonly placed: ReadonlyMap<Literal, readonly [meeting: number, slot: number]>;
  /** Participants who have a gap in every plan: the first bound. */
  readonly torn: number;
}

/** A formula longer than this would fill the memory, and clasp would come to no end with it. */
const MOST_TERMS = 4_000_000;

/**
 * Undefined where the formula would be too long, or its making was cancelled.
 *
 * @param fairness the most by which two participants' gaps may differ; not given: they may differ at will.
 */
export async function encode(
  problem: B2bProblem,
  fairness: number | undefined,
  stop: AbortSignal,
): Promise<Encoded | undefined> {
  if (placesTerms(problem) > MOST_TERMS) return undefined;
  const effort = new Effort(stop);
  const formula = new Formula();
  const places = addPlaces(formula, problem);
  const days: Day[] = [];
  let torn = 0;
  const mustEnd = async () => formula.terms > MOST_TERMS || (effort.pressing && !(await effort.breathe()));
  for (let p = 0; p < problem.participants; p++) {
    if (await mustEnd()) return undefined;
    days.push(addDay(formula, problem.slots, places, p));
  }
  // after all days: the order in which variables are named is the order in which clasp first tries them
  for (const day of days) {
    if (await mustEnd()) return undefined;
    if (addBlock(formula, problem, places, day)) torn++;
  }
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

/** The terms of the places alone, nearly: each meeting is in no two slots. */
function placesTerms(problem: B2bProblem): number {
  return openSlots(problem).reduce((sum, { length }) => sum + length * Math.min(length, MOST_PAIRED), 0);
}

/** Two seats a table: the limit said once more about people, which is what the gaps are about. */
function addSeats(formula: Formula, { slots, tables }: B2bProblem, days: readonly Day[]): void {
  for (let slot = 1; slot <= slots; slot++) {
    const busy = days.map((day) => day.busy[slot] ?? NEVER).filter((literal) => literal !== NEVER);
    if (busy.length > 2 * tables) formula.atMost(busy, 2 * tables);
  }
}
