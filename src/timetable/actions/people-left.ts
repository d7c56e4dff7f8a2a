import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { newId } from '#core/ids.ts';
import type { Ended } from '#people/roster/rules/ended.ts';
import { holdOpenRounds } from '#rounds/actions/tended.ts';
import { releaseAbout } from '../store/left.ts';
import { findBookedWith, insertTaking, takeTimes } from '../store/taken.ts';

/**
 * What becomes of the coming talks of people who left with an import, wholly or in part, within its transaction.
 * - A talk about a child who left the school, or the district, is called off.
 * - A talk of a guardian who left, or is no longer this child's, goes over to another guardian who takes part and may
 *   book; without one it is called off.
 * - A talk with a teacher who left, or teaches at the round's school no longer, loses its time, as when hours are taken away.
 * - Whoever else was coming along and left is taken out of it.
 *
 * Every guardian who takes part and is still known is told once. Talks that have begun stay. A booking of the same second
 * is either seen here or sees who left: both hold the round.
 * @returns how many talks lost their time or were called off
 */
export async function releaseTalksOf(db: ViewerDb, ended: Ended, now: Temporal.Instant): Promise<number> {
  await holdOpenRounds(db);
  // first, so that nobody is asked to choose another time for a talk about a child who isn't here any more
  let released = await releaseAbout(db, ended, now);
  for (const booked of await findBookedWith(db, ended, now)) {
    const taking = { ...booked, takenId: newId(now.epochMilliseconds), startsAt: now };
    await insertTaking(db, taking, now);
    released += await takeTimes(db, taking, now, true);
  }
  return released;
}
