/** What goes side by side for a while. */
export interface Round {
  /** Finds plans: clasp's options, or the number of moves of a search by hand. */
  readonly finder: string[] | number;
  /** Proves: assumes that no gap is needed, and learns which of them must be (core-guided). */
  readonly prover: string[];
  /** The conflicts that the prover may spend. */
  readonly conflicts: number;
}

const CONFLICTS = 20_000;
const MOVES = 1_500_000;
const GROWTH = 4;
/** The prover's work counts for more: others' plans it can often do without. */
const FINDERS_SHARE = 3;
/** Each finder's habits, or none: then it searches by hand. */
const FINDERS = [[], undefined, ['--opt-heuristic=sign,model', '--restart-on-model'], undefined, []];
const PROVERS = [[], ['--configuration=tweety'], ['--configuration=tweety'], ['--configuration=crafty']];

/**
 * The runs of a round (from 0). A run is counted in conflicts or moves, never in time, and each round may take four
 * times as many as the one before; both change their habits from round to round.
 */
export function roundOf(number: number, seed: number, left: number): Round {
  const conflicts = Math.min(CONFLICTS * GROWTH ** number, left);
  const upTo = (most: number) => [`--solve-limit=${most}`, `--seed=${seed + number}`];
  const of = <T>(habits: T[]) => habits[number % habits.length];
  const finder = of(FINDERS);
  return {
    conflicts,
    finder: finder
      ? [...upTo(Math.ceil(conflicts / FINDERS_SHARE)), ...finder]
      : MOVES * GROWTH ** (number - 1),
    prover: [...upTo(conflicts), '--opt-strategy=usc,oll,disjoint', ...(of(PROVERS) ?? [])],
  };
}
