import { Floors } from '../bound/floors.ts';
import { ANY_WAIT } from '../bound/waiting.ts';
import type { Effort } from './effort.ts';
import type { Search } from './search.ts';
import { shorten } from './shorten.ts';

/**
 * Shortens waits while nobody gets a wish that is not chosen: the tables are smaller, everything moved comes back, and
 * where every teacher is full that is most of what there is to do.
 *
 * @param bound of waiting, at which it ends
 */
export async function shortenAmong(
  search: Search,
  chosen: Uint8Array,
  bound: number,
  until: number,
  effort: Effort,
): Promise<void> {
  const floors = new Floors(search.model);
  const among = [];
  for (let family = 0; family < search.model.families; family++) {
    if (!(await effort.breathe())) return;
    among.push(floors.of(family, chosen));
  }
  search.eligible.set(chosen);
  // A chosen wish is worth any wait, so that those who go without one begin, too.
  await shorten(search, among, { bound, price: ANY_WAIT }, until, effort);
}
