import { Effort } from '../../search/effort.ts';
import { Chance } from '../../search/random.ts';
import type { Incumbent } from '../incumbent.ts';
import type { B2bProblem, Placement } from '../problem.ts';
import { Board } from './board.ts';
import { exchange } from './exchange.ts';
import { placeAll } from './place.ts';

/** Moves between two looks at the signal. */
const MOVES_PER_LOOK = 16;

export interface SearchOptions {
  readonly seed: number;
  /** How many moves to make at most, for placing and for exchanging each. */
  readonly moves: number;
  readonly fairness?: number;
  readonly stop: AbortSignal;
}

/**
 * A search by hand: for a first plan within a second, for better ones beside the prover, and for the only one where
 * the exact engine can't run. It proves nothing. Returns its plan, if it has one, and offers it.
 */
export async function search(
  problem: B2bProblem,
  best: Incumbent,
  options: SearchOptions,
): Promise<Placement[]> {
  const { seed, moves, fairness, stop } = options;
  const board = new Board(problem);
  const chance = new Chance(seed);
  const plan = () => [...board.slotOf].map((slot, meeting) => ({ meeting: meeting + 1, slot: slot + 1 }));
  if (!(await walk(placeAll(board, chance), moves, stop))) return [];
  best.offer(plan());
  await walk(exchange(board, chance, moves, fairness), moves, stop);
  const placements = plan();
  return best.offer(placements) === null ? [] : placements;
}

/** Lets a generator make its moves; true if it came to its end. */
async function walk(steps: Generator<void, void>, moves: number, stop: AbortSignal): Promise<boolean> {
  const effort = new Effort(stop);
  for (let move = 0; move <= moves; move++) {
    if (move % MOVES_PER_LOOK === 0 && effort.pressing && !(await effort.breathe())) return false;
    if (steps.next().done) return true;
  }
  return false;
}
