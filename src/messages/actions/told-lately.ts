import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { fullName } from '#core/words/full-name.ts';
import type { Directory } from '../deliver/directory.ts';
import { findToldByHand, type How } from '../store/by-hand.ts';

/** That somebody was told by hand: whom, by whom, how and when. What it was stands nowhere: it may be so no longer. */
export interface ToldBefore {
  effectId: string;
  name: string;
  by: string;
  how: How;
  at: Temporal.Instant;
}

/** Who was told by hand in the last two weeks, the latest first. */
export async function toldLately(
  db: ViewerDb,
  now: Temporal.Instant,
  directory: Directory,
  schools: readonly string[],
): Promise<ToldBefore[]> {
  const rows = await findToldByHand(db, schools, now.subtract({ hours: 14 * 24 }), 50);
  const names = new Map<string, string>();
  for (const personId of new Set(rows.flatMap(({ to, toldBy }) => [to, toldBy]))) {
    const person = await directory.recipient(db, personId);
    names.set(personId, person ? fullName(person) : '—');
  }
  const nameOf = (personId: string) => names.get(personId) as string;
  return rows.map(({ to, toldBy, ...told }) => ({ ...told, name: nameOf(to), by: nameOf(toldBy) }));
}
