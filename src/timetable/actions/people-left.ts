import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { newId } from '#core/ids.ts';
import { cancelAbout } from '../store/left.ts';
import { findBookedWith, insertTaking, takeTimes } from '../store/taken.ts';

/**
 * What becomes of the coming talks of people who left with an import, within its transaction. Talks about a child, or of a
 * guardian, who left are called off. Talks with a teacher who left lose their time, as when hours are taken away. Every
 * guardian who takes part and is still known is told once. Talks that have begun stay.
 * @param people everybody who left, in whatever part
 * @returns how many talks lost their time or were called off
 */
export async function releaseTalksOf(
  db: ViewerDb,
  people: readonly string[],
  now: Temporal.Instant,
): Promise<number> {
  // first, so that nobody is asked to choose another time for a talk about a child who isn't here any more
  let released = await cancelAbout(db, people, now);
  for (const booked of await findBookedWith(db, people, now)) {
    const taking = { ...booked, takenId: newId(now.epochMilliseconds), startsAt: now };
    await insertTaking(db, taking, now);
    released += await takeTimes(db, taking, now);
  }
  return released;
}
