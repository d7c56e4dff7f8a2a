/** Two runs of clasp that go side by side. */
export interface Round {
  /** Finds plans: better and better ones, until nothing better is left. */
  readonly finder: string[];
  /** Proves: assumes that no gap is needed, and learns which of them must be (core-guided). */
  readonly prover: string[];
}

const FIRST_CONFLICTS = 20_000;
const GROWTH = 4;
const FINDERS = [
  [],
  ['--opt-heuristic=sign,model', '--restart-on-model'],
  ['--configuration=crafty', '--opt-strategy=bb,dec'],
];
const PROVERS = [[], [], ['--configuration=crafty']];

/**
 * The runs of a round (from 0). A run is counted in conflicts, never in time, and each round may take four times as
 * many as the one before; finders change their habits from round to round.
 */
export function roundOf(number: number, seed: number, conflictsLeft: number): Round {
  const conflicts = Math.min(FIRST_CONFLICTS * GROWTH ** number, conflictsLeft);
  const both = [`--solve-limit=${conflicts}`, `--seed=${seed + number}`];
  const of = (habits: string[][]) => habits[Math.min(number, habits.length - 1)] ?? [];
  return {
    finder: [...both, ...of(FINDERS)],
    prover: [...both, '--opt-strategy=usc,oll,disjoint', ...of(PROVERS)],
  };
}

/** What both runs of a round may spend. */
export const spentIn = (number: number): number => FIRST_CONFLICTS * GROWTH ** number;
