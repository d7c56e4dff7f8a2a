/** What goes side by side for a while. */
export interface Round {
  /** Finds plans: clasp's options, or the number of moves of a search by hand. */
  readonly finder: string[] | number;
  /** Proves: assumes that no gap is needed, and learns which of them must be (core-guided). */
  readonly prover: string[];
  /** The conflicts that the prover may spend. */
  readonly conflicts: number;
  /** A long round: whoever proves first ends it. */
  readonly long: boolean;
}

const CONFLICTS = 20_000;
const MOVES = 2_000_000;
const GROWTH = 5;
const FIRST_LONG = 2;
const CORES = '--opt-strategy=usc,oll,disjoint';
/** Each round's finder: its habits and its share of the prover's conflicts; or none, then it searches by hand. */
const FINDERS = [
  { habits: [], share: 1 / 3 },
  undefined,
  { habits: [CORES, '--configuration=tweety'], share: 1 },
  undefined,
];
const PROVERS = [[], ['--configuration=tweety'], ['--configuration=crafty'], ['--configuration=tweety']];

/**
 * The runs of a round (from 0). A run is counted in conflicts or moves, never in time, and each round may take five
 * times as many as the one before; both change their habits from round to round.
 */
export function roundOf(number: number, seed: number, left: number): Round {
  const conflicts = Math.min(CONFLICTS * GROWTH ** number, left);
  const upTo = (most: number) => [`--solve-limit=${Math.ceil(most)}`, `--seed=${seed + number}`];
  const finder = FINDERS[number % FINDERS.length];
  return {
    conflicts,
    long: number >= FIRST_LONG,
    finder: finder ? [...upTo(conflicts * finder.share), ...finder.habits] : MOVES * GROWTH ** number,
    prover: [...upTo(conflicts), CORES, ...(PROVERS[number % PROVERS.length] ?? [])],
  };
}
