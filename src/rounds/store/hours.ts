import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { together } from '#core/db/side-by-side.ts';
import type { Hours } from '../rules/round.ts';

function hours(db: ViewerDb) {
  return db.q
    .selectFrom('round_hours as h')
    .where('h.district_id', '=', db.district)
    .select([
      'h.hours_id as hoursId',
      'h.teacher_id as teacherId',
      'h.starts_at as startsAt',
      'h.ends_at as endsAt',
      'h.place',
    ])
    .orderBy('h.starts_at')
    .orderBy('h.hours_id');
}

/** Every teacher's hours in a round, in order of time. */
export const findHours = together(
  (db, roundId: string): Promise<Hours[]> => hours(db).where('h.round_id', '=', roundId).execute(),
);

/** The rounds among these all of whose hours have ended; one that has none has no end either. */
export async function findOver(db: ViewerDb, roundIds: string[], now: Temporal.Instant): Promise<string[]> {
  if (roundIds.length === 0) return [];
  const rows = await db.q
    .selectFrom('round_hours as h')
    .where('h.district_id', '=', db.district)
    .where('h.round_id', 'in', roundIds)
    .groupBy('h.round_id')
    .having((eb) => eb.fn.max('h.ends_at'), '<=', now)
    .select('h.round_id as roundId')
    .execute();
  return rows.map((row) => row.roundId);
}

/** What the teachers of this round already have in other open rounds: nobody is in two places. */
export async function findHoursElsewhere(
  db: ViewerDb,
  roundId: string,
  teacherIds: string[],
): Promise<Hours[]> {
  if (teacherIds.length === 0) return [];
  return hours(db)
    .innerJoin('round as r', (join) =>
      join.onRef('r.district_id', '=', 'h.district_id').onRef('r.round_id', '=', 'h.round_id'),
    )
    .where('r.state', '=', 'open')
    .where('h.round_id', '<>', roundId)
    .where('h.teacher_id', 'in', teacherIds)
    .execute();
}

/** Writes hours; the same id of the same round is the same hours. */
export async function saveHours(db: ViewerDb, roundId: string, row: Hours): Promise<void> {
  const change = { starts_at: row.startsAt, ends_at: row.endsAt, place: row.place };
  await db.q
    .insertInto('round_hours')
    .values({
      ...change,
      district_id: db.district,
      hours_id: row.hoursId,
      round_id: roundId,
      teacher_id: row.teacherId,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['district_id', 'hours_id'])
        .doUpdateSet(change)
        // an id that belongs to another round or teacher is not this row
        .where('round_hours.round_id', '=', roundId)
        .where('round_hours.teacher_id', '=', row.teacherId),
    )
    .execute();
}

/** Takes hours out of a round. */
export async function deleteHours(db: ViewerDb, roundId: string, hoursId: string): Promise<void> {
  await db.q
    .deleteFrom('round_hours')
    .where('district_id', '=', db.district)
    .where('round_id', '=', roundId)
    .where('hours_id', '=', hoursId)
    .execute();
}
