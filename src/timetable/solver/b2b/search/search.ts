import { setImmediate as breath } from 'node:timers/promises';
import { Chance } from '../../search/random.ts';
import type { Incumbent } from '../incumbent.ts';
import type { B2bProblem } from '../problem.ts';
import { Board } from './board.ts';
import { exchange } from './exchange.ts';
import { placeAll } from './place.ts';

/** Work per breath: a signal is heard between two of them. */
const MOVES_PER_BREATH = 500;

/** A search by hand of a first plan, or of the only one where the exact engine can't run. It proves nothing. */
export interface SearchOptions {
  readonly seed: number;
  /** How many moves to make at most, for placing and for exchanging each. */
  readonly moves: number;
  readonly fairness?: number;
  readonly stop: AbortSignal;
}

/** Returns whether it found a plan. */
export async function search(problem: B2bProblem, best: Incumbent, options: SearchOptions): Promise<boolean> {
  const { seed, moves, fairness, stop } = options;
  const board = new Board(problem);
  const random = new Chance(seed);
  const offer = () =>
    best.offer([...board.slotOf].map((slot, meeting) => ({ meeting: meeting + 1, slot: slot + 1 })));
  if (!(await walk(placeAll(board, random), moves, stop))) return false;
  offer();
  await walk(exchange(board, random, moves, fairness), moves, stop);
  offer();
  return best.objective !== null;
}

/** Lets a generator make its moves; true if it came to its end. */
async function walk(steps: Generator<void, void>, moves: number, stop: AbortSignal): Promise<boolean> {
  for (let move = 0; move < moves; move++) {
    if (steps.next().done) return true;
    if (move % MOVES_PER_BREATH) continue;
    await breath();
    if (stop.aborted) return false;
  }
  return steps.next().done === true;
}
