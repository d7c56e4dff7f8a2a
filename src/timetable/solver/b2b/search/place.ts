import type { Chance } from '../../search/random.ts';
import type { Board } from './board.ts';

/** How long a meeting that was driven from a slot may not return there, in moves. */
const TABU = { least: 8, spread: 10 };

/**
 * Places the meetings that are not placed: each takes the slot from which it drives the fewest others, those look for
 * another (partial colouring with a tabu list, Blöchliger & Zufferey 2008). A generator: it rests after every move.
 */
export function* placeAll(board: Board, random: Chance): Generator<void, void> {
  const waiting = [...board.slotOf.keys()].filter((meeting) => (board.slotOf[meeting] as number) < 0);
  const barred = new Int32Array(board.slotOf.length * board.slots);
  for (let move = 1; waiting.length; move++) {
    const pick = random.below(waiting.length);
    const meeting = waiting[pick] as number;
    let [best, ties, chosen] = [Number.POSITIVE_INFINITY, 0, -1];
    for (const slot of board.open[meeting] ?? []) {
      const driven = board.drivenBy(meeting, slot).length;
      const crowded = driven === 0 && board.roomAt(slot) <= 0 ? 1 : 0;
      const price = driven + crowded + ((barred[meeting * board.slots + slot] as number) > move ? 3 : 0);
      if (price < best) [best, ties] = [price, 0];
      if (price === best && random.below(++ties) === 0) chosen = slot;
    }
    const driven = board.drivenBy(meeting, chosen);
    if (!driven.length && board.roomAt(chosen) <= 0) {
      const there = board.meetingsIn(chosen);
      driven.push(there[random.below(there.length)] as number);
    }
    for (const other of driven) {
      board.take(other);
      barred[other * board.slots + chosen] = move + TABU.least + random.below(TABU.spread) + waiting.length;
    }
    board.put(meeting, chosen);
    waiting.splice(pick, 1, ...driven);
    yield;
  }
}
