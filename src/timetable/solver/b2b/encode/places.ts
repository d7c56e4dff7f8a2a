import { type B2bProblem, meetingsOf, openSlots } from '../problem.ts';
import type { Formula, Literal } from './formula.ts';

/** Which literal says that a meeting stands in a slot, and whose meetings they are. */
export interface Places {
  /** For each meeting (from 0) and each of its open slots (from 1), the literal. */
  readonly at: ReadonlyMap<number, Literal>[];
  readonly open: readonly (readonly number[])[];
  readonly own: readonly (readonly number[])[];
}

/** Every meeting stands in exactly one of its open slots, and no slot has more meetings than tables. */
export function addPlaces(formula: Formula, problem: B2bProblem): Places {
  const open = openSlots(problem);
  const at = open.map((slots) => new Map(slots.map((slot) => [slot, formula.variable()])));
  for (const places of at) {
    const literals = [...places.values()];
    formula.clause(...literals);
    formula.notTwo(literals);
  }
  for (let slot = 1; slot <= problem.slots; slot++) {
    const here = literalsAt(at, slot);
    if (here.length > problem.tables) formula.atMost(here, problem.tables);
    // What the other slots can't hold must stand here.
    formula.atLeast(here, problem.meetings.length - problem.tables * (problem.slots - 1));
  }
  return { at, open, own: meetingsOf(problem) };
}

/** The literals of all that can stand in a slot. */
export function literalsAt(at: Iterable<ReadonlyMap<number, Literal>>, slot: number): Literal[] {
  const literals: Literal[] = [];
  for (const places of at) {
    const literal = places.get(slot);
    if (literal !== undefined) literals.push(literal);
  }
  return literals;
}
