/** When a meeting may take place: in the slots up to the noon break, in those after it, or in either. */
export type Half = 'morning' | 'afternoon' | 'any';

/** One wished meeting of two participants, who count from 1. */
export interface Meeting {
  readonly between: readonly [number, number];
  readonly half: Half;
  /** The slot (from 1) it must keep, or 0. */
  readonly fixed: number;
}

/**
 * A day of business-to-business meetings (Bofill et al. 2022): every meeting takes one slot and one table, nobody
 * is at two tables at once, and the fewer idle gaps all participants have together the better.
 */
export interface B2bProblem {
  readonly participants: number;
  readonly slots: number;
  /** The first so many slots are the morning. */
  readonly morning: number;
  /** How many meetings can run at once. */
  readonly tables: number;
  readonly meetings: readonly Meeting[];
  /** For each participant the slots (from 1) that are closed to it. */
  readonly forbidden: readonly (readonly number[])[];
}

/** Meeting and slot, both counted from 1. */
export interface Placement {
  readonly meeting: number;
  readonly slot: number;
}

/** What is wrong with a file or a plan: the rule it breaks, in a word, and a sentence with numbers. */
export interface Fault {
  readonly rule: string;
  readonly because: string;
}

/** Whether the half of the day that a meeting asks for holds this slot. */
export function inHalf(problem: B2bProblem, half: Half, slot: number): boolean {
  if (half === 'any') return true;
  return (half === 'morning') === slot <= problem.morning;
}

/** For each meeting (from 0) the slots (from 1) in which it alone could stand, ascending. */
export function openSlots(problem: B2bProblem): readonly (readonly number[])[] {
  const known = OPEN.get(problem) ?? openSlotsOf(problem);
  OPEN.set(problem, known);
  return known;
}

/** Asked for again and again, and long to make for a large problem. */
const OPEN = new WeakMap<B2bProblem, number[][]>();

function openSlotsOf(problem: B2bProblem): number[][] {
  const closed = problem.forbidden.map((slots) => new Set(slots));
  const all = Array.from({ length: problem.slots }, (_, s) => s + 1);
  return problem.meetings.map(({ between: [a, b], half, fixed }) =>
    all.filter(
      (slot) =>
        (!fixed || fixed === slot) &&
        inHalf(problem, half, slot) &&
        !closed[a - 1]?.has(slot) &&
        !closed[b - 1]?.has(slot),
    ),
  );
}

/** For each participant (from 0) its meetings (from 0). */
export function meetingsOf(problem: B2bProblem): number[][] {
  const own: number[][] = Array.from({ length: problem.participants }, () => []);
  problem.meetings.forEach(({ between }, meeting) => {
    for (const who of between) own[who - 1]?.push(meeting);
  });
  return own;
}
