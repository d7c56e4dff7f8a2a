import type { Chance } from '../../search/random.ts';
import type { Board } from './board.ts';

/** What a gap beyond the fair number costs besides. */
const UNFAIR = 4;
const HEAT = { first: 1.2, last: 0.15 };

/**
 * Makes a whole plan better: two slots change places along one chain of participants (a Kempe chain: whoever swaps
 * makes the one he met swap too), so that nobody is ever at two tables. Worse plans are accepted less and less
 * (simulated annealing). Yields the plan's price after each accepted move.
 */
export function* exchange(
  board: Board,
  random: Chance,
  moves: number,
  fairness = Number.POSITIVE_INFINITY,
): Generator<void, void> {
  const priceOf = (who: number) => {
    const gaps = board.gapsOf(who);
    return gaps + UNFAIR * Math.max(0, gaps - fairness);
  };
  const many = board.own.length;
  for (let move = 0; move < moves; move++) {
    const heat = HEAT.first * (HEAT.last / HEAT.first) ** (move / moves);
    const who = random.below(many);
    if (board.own[who]?.length && (priceOf(who) > 0 || random.below(8) === 0)) {
      const [one, other] = [random.below(board.slots), random.below(board.slots)];
      const chain = one === other ? undefined : chainOf(board, who, one, other);
      if (chain) {
        const people = [...new Set(chain.flatMap(({ meeting }) => board.between[meeting] ?? []))];
        const price = () => people.reduce((sum, person) => sum + priceOf(person), 0);
        const before = price();
        const undo = chain.map(({ meeting }) => ({ meeting, slot: board.slotOf[meeting] as number }));
        apply(board, chain);
        const worse = price() - before;
        if (worse > 0 && random.next() >= Math.exp(-worse / heat)) apply(board, undo);
      }
    }
    yield;
  }
}

interface Move {
  meeting: number;
  slot: number;
}

/** The meetings that must change between two slots when one participant does; undefined where a rule forbids it. */
function chainOf(board: Board, who: number, one: number, other: number): Move[] | undefined {
  const chain = new Map<number, Move>();
  const people = [who];
  let flow = 0; // how many more meetings come to `other` than leave it
  for (let person = people.pop(); person !== undefined; person = people.pop()) {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const meeting = board.meetingAt(person, from);
      if (meeting < 0 || chain.has(meeting)) continue;
      if (!board.open[meeting]?.includes(to)) return undefined;
      chain.set(meeting, { meeting, slot: to });
      flow += to === other ? 1 : -1;
      people.push(...(board.between[meeting] ?? []));
    }
  }
  if (!chain.size || flow > board.roomAt(other) || -flow > board.roomAt(one)) return undefined;
  return [...chain.values()];
}

function apply(board: Board, chain: readonly Move[]): void {
  for (const { meeting } of chain) board.take(meeting);
  for (const { meeting, slot } of chain) board.put(meeting, slot);
}
