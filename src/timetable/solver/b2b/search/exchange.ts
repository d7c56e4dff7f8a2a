import type { Chance } from '../../search/random.ts';
import type { Board } from './board.ts';

/** What a gap beyond the fair number costs besides. */
const UNFAIR = 4;
/** What an idle slot within a day costs besides, so that a gap is worth narrowing before it can close. */
const IDLE = 0.1;
/** One in so many looks is at somebody who has no gap. */
const CALM = 8;
const HEAT = { first: 0.7, last: 0.1 };

/**
 * Makes a whole plan better: two slots change places along one chain of participants (a Kempe chain: whoever swaps
 * makes the one he met swap too), so that nobody is ever at two tables. Worse plans are accepted less and less
 * (simulated annealing). Rests after each move.
 */
export function* exchange(
  board: Board,
  random: Chance,
  moves: number,
  fairness = Number.POSITIVE_INFINITY,
): Generator<void, void> {
  const priceOf = (who: number) => {
    const { gaps, idle } = board.idleOf(who);
    return gaps + IDLE * idle + UNFAIR * Math.max(0, gaps - fairness);
  };
  const prices = Float64Array.from(board.own, (_, who) => priceOf(who));
  let torn = prices.filter((price) => price > 0).length;
  const many = prices.length;
  const cooling = HEAT.last / HEAT.first;
  for (let move = 0; move < moves && torn > 0; move++) {
    yield;
    const who = random.below(many);
    if (!board.own[who]?.length || (prices[who] === 0 && random.below(CALM) > 0)) continue;
    const [one, other] = [random.below(board.slots), random.below(board.slots)];
    const chain = one === other ? undefined : chainOf(board, who, one, other);
    if (!chain) continue;
    const undo = chain.map(({ meeting }) => ({ meeting, slot: board.slotOf[meeting] as number }));
    apply(board, chain);
    const people = new Set<number>();
    for (const { meeting } of chain) for (const person of board.between[meeting] ?? []) people.add(person);
    let worse = 0;
    for (const person of people) worse += priceOf(person) - (prices[person] as number);
    const heat = HEAT.first * cooling ** (move / moves);
    if (worse > 0 && random.next() >= Math.exp(-worse / heat)) apply(board, undo);
    else
      for (const person of people) {
        const now = priceOf(person);
        torn += Number(now > 0) - Number((prices[person] as number) > 0);
        prices[person] = now;
      }
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
      if (!board.allows(meeting, to)) return undefined;
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
