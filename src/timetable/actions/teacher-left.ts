import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { newId } from '#core/ids.ts';
import { findBookedWith, insertTaking, takeTimes } from '../store/taken.ts';

/**
 * What becomes of the coming talks of teachers who left with an import: they lose their time, and every guardian who takes
 * part is told, as when hours are taken away. Other people among those who left have no talks of their own to lose.
 * @returns how many talks lost their time
 */
export async function releaseTalksOf(
  db: ViewerDb,
  people: readonly string[],
  now: Temporal.Instant,
): Promise<number> {
  let released = 0;
  for (const booked of await findBookedWith(db, people, now)) {
    const taking = { ...booked, takenId: newId(now.epochMilliseconds), startsAt: now };
    await insertTaking(db, taking, now);
    released += await takeTimes(db, taking, now);
  }
  return released;
}
