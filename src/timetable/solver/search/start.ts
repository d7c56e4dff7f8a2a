import { IMPOSSIBLE, MOST_MOVED } from '../visit/asked.ts';
import type { Search } from './search.ts';

/** Puts the pinned talks where they are promised. They never move again. */
export function placePins(search: Search): void {
  const { model, board } = search;
  for (let wish = 0; wish < model.wishes; wish++) {
    const slot = model.pinnedAt[wish] as number;
    if (slot < 0) continue;
    const named = model.pinnedInterpreter[wish] as number;
    const speakers = model.speakers[model.wishLanguage[wish] as number];
    const free = speakers?.find(
      (i) =>
        model.interpreterOpen[i * model.slots + slot] === 1 &&
        (board.interpreterAt[i * model.slots + slot] as number) < 0,
    );
    board.place(wish, slot, speakers ? (named >= 0 ? named : (free ?? -1)) : -1);
    search.fixed[wish] = 1;
    search.count(model.wishFamily[wish] as number);
  }
  board.keep();
}

/** Takes everything off the board that is not promised, and forgets what slots cost, to begin anew. */
export function clearBoard({ model, board, fixed, price }: Search): void {
  for (let wish = 0; wish < model.wishes; wish++) if (!fixed[wish]) board.remove(wish);
  price.fill(1);
}

/** Families in the order in which they are placed first: the most talks and the least room come first. */
export function inTurn(search: Search): number[] {
  const { model } = search;
  const rank = Float64Array.from(model.familyWishes, (wishes) => {
    let open = 0;
    let talks = 0;
    for (const wish of wishes) {
      if (!search.eligible[wish]) continue;
      talks++;
      for (let s = 0; s < model.slots; s++) open += model.open[wish * model.slots + s] as number;
    }
    return talks * talks * 40 - open / Math.max(1, talks) + search.chance.next();
  });
  return [...rank.keys()].sort((a, b) => (rank[b] as number) - (rank[a] as number));
}

/** A family's best evening among what is free; nobody gives way. */
export function placeQuietly(search: Search, family: number): void {
  const moved = search.movable(family, MOST_MOVED);
  const mark = search.board.mark();
  search.clear(moved);
  search.survey(family, moved);
  const quiet = { force: false, idle: 1, longestGap: search.model.slots };
  const nobody = () => {};
  if (!search.find(family, moved, quiet, IMPOSSIBLE, new Set(), nobody)) {
    search.back(mark);
    oneByOne(search, family);
  }
  search.board.keep();
}

/** Where whole evenings do not come out: each talk that has no time, in turn, with the others standing. */
function oneByOne(search: Search, family: number): void {
  const quiet = { force: false, idle: 1, longestGap: search.model.slots };
  for (const wish of search.movable(family, MOST_MOVED)) {
    if ((search.board.at[wish] as number) >= 0) continue;
    search.survey(family, [wish]);
    search.find(family, [wish], quiet, IMPOSSIBLE, new Set(), () => {});
  }
}
