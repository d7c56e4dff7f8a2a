import type { Capacity } from '../bound/granted.ts';
import type { Search } from './search.ts';

/**
 * Where more is wished of a teacher than fits, the breaks that are due are set in advance, as few as there can be:
 * left to chance they fall where they cost talks, and to move one, half an evening would have to move. The search
 * keeps them free; nothing else is bound by them.
 */
export function setBreaks({ model, board, chance }: Search, capacity: Capacity): void {
  const { slots, breakAfter, teacherOpen, dayOf } = model;
  for (let t = 0; t < model.teachers; t++) {
    const most = breakAfter[t] as number;
    if (most >= slots || (capacity.least[t] as number) === 0) continue;
    const row = t * slots;
    for (let from = 0, to = 0; from < slots; from = Math.max(to, from + 1)) {
      for (to = from; to < slots && teacherOpen[row + to] && dayOf[to] === dayOf[from]; ) to++;
      const breaks = breaksIn(to - from, most, (count) => chance.below(count)).map((k) => row + from + k);
      const promised = breaks.some((cell) => (board.teacherAt[cell] as number) >= 0);
      if (!promised) for (const cell of breaks) board.shut[cell] = 1;
    }
  }
}

/** Where to rest within so many slots, as seldom as can be, at random among the ways there are. */
export function breaksIn(length: number, most: number, below: (count: number) => number): number[] {
  const breaks = Math.floor(length / (most + 1));
  const rows = new Array<number>(breaks + 1).fill(most);
  for (let spare = (breaks + 1) * most - (length - breaks); spare > 0; ) {
    const k = below(rows.length);
    if (rows[k] === 0) continue;
    rows[k] = (rows[k] as number) - 1;
    spare--;
  }
  let next = -1;
  return rows.slice(0, breaks).map((row) => {
    next += row + 1;
    return next;
  });
}
