import { CompiledQuery } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';

/** Who has booked talks that begin in the stretch after `from`, and how each talk stands. */
export async function findTeachersOf(
  db: ViewerDb,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<{ teacherId: string; talks: string[] }[]> {
  const text = `SELECT teacher_id AS "teacherId", array_agg(conference_id || ':' || sequence ORDER BY starts_at) AS talks
    FROM conference WHERE district_id = $1 AND state = 'booked' AND starts_at > $2 AND starts_at < $3
    GROUP BY teacher_id ORDER BY teacher_id`;
  const { rows } = await db.q.executeQuery<{ teacherId: string; talks: string[] }>(
    CompiledQuery.raw(text, [db.district, from, to]),
  );
  return rows;
}

/** The taking with which a talk lost its time, while it has no other. */
export async function findTakenId(db: ViewerDb, conferenceId: string): Promise<string | undefined> {
  const row = await db.q
    .selectFrom('conference')
    .where('district_id', '=', db.district)
    .where('conference_id', '=', conferenceId)
    .where('state', '=', 'cancelled')
    .select('taken_id')
    .executeTakeFirst();
  return row?.taken_id ?? undefined;
}

/** A teacher's talks that lost their time with one taking and have no other yet, in order. */
export async function findTakenWith(db: ViewerDb, takenId: string, teacherId: string): Promise<string[]> {
  const rows = await db.q
    .selectFrom('conference')
    .where('district_id', '=', db.district)
    .where('teacher_id', '=', teacherId)
    .where('taken_id', '=', takenId)
    .where('state', '=', 'cancelled')
    .select('conference_id')
    .orderBy('starts_at')
    .execute();
  return rows.map((row) => row.conference_id);
}
