import type { Temporal } from 'temporal-polyfill';
import type { Database, ViewerDb } from '#core/db/database.ts';
import { systemOf } from '#core/db/viewer.ts';
import type { DistrictId } from '#core/ids.ts';
import { tellLater } from '#messages/ledger.ts';
import { districtOf } from '#people/access/reads/schools.ts';
import { dayToldAt, eveningKey, nextEvening, spanOf } from '../rules/evening.ts';
import { findTeachersOf } from '../store/teacher-days.ts';

/** Until when there is nothing to look for again, in milliseconds. A second look would find the first one's key. */
const looked = new WeakMap<Database, Map<DistrictId, { from: number; until: number }>>();

/**
 * Once each evening, or as soon as the program runs again: owes the look at the day that is to be told. Asked whenever the
 * worker wakes; between two evenings that costs nothing.
 */
export async function planEvening(
  database: Database,
  district: DistrictId,
  now: Temporal.Instant,
): Promise<void> {
  const known = looked.get(database) ?? new Map();
  looked.set(database, known);
  const { from = 0, until = 0 } = known.get(district) ?? {};
  const ms = now.epochMilliseconds;
  if (from <= ms && ms < until) return;
  const next = await database.as(systemOf(district), async (db) => {
    const { timeZone } = await districtOf(db);
    const day = dayToldAt(now, timeZone).toString();
    await tellLater(db, now, { key: eveningKey(day), kind: 'evenings', about: { day }, dueAt: now });
    return nextEvening(now, timeZone);
  });
  known.set(district, { from: ms, until: next.epochMilliseconds });
}

/** Every teacher with talks on the day that are still to begin is owed one mail about it, with the talks as they stand. */
export async function tellOfDay(db: ViewerDb, now: Temporal.Instant, day: Temporal.PlainDate): Promise<void> {
  const { timeZone } = await districtOf(db);
  const { from, to } = spanOf(day, timeZone);
  const start = now.epochMilliseconds > from.epochMilliseconds ? now : from.subtract({ nanoseconds: 1 });
  for (const { teacherId, talks } of await findTeachersOf(db, start, to)) {
    const about = { day: day.toString(), talks: talks.join(' ') };
    await tellLater(db, now, {
      ...{ key: eveningKey(day, teacherId), kind: 'evening', about },
      ...{ to: teacherId, dueAt: now },
    });
  }
}
