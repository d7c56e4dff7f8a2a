import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { Pair } from './restrictions.ts';

/** The pair's booked talks that have not begun, with the teacher of each. */
export async function findComingTalks(
  db: ViewerDb,
  { guardianId, childId }: Pair,
  now: Temporal.Instant,
): Promise<{ conferenceId: string; teacherId: string }[]> {
  const rows = await db.q
    .selectFrom('conference')
    .where('district_id', '=', db.district)
    .where('guardian_id', '=', guardianId)
    .where('child_id', '=', childId)
    .where('state', '=', 'booked')
    .where('starts_at', '>', now)
    .select(['conference_id', 'teacher_id'])
    .orderBy('conference_id')
    .execute();
  return rows.map((row) => ({ conferenceId: row.conference_id, teacherId: row.teacher_id }));
}

/** From now on nothing of the child's talks is the guardian's to see, and the guardian's time is free. */
export async function endParticipation(
  db: ViewerDb,
  { guardianId, childId }: Pair,
  now: Temporal.Instant,
): Promise<void> {
  await sql`UPDATE participant p SET ended_at = ${now} FROM conference c
    WHERE p.district_id = ${db.district} AND c.district_id = p.district_id AND c.conference_id = p.conference_id
      AND c.child_id = ${childId} AND p.person_id = ${guardianId} AND p.ended_at IS NULL`.execute(db.q);
  await sql`DELETE FROM claim x USING conference c
    WHERE x.district_id = ${db.district} AND c.district_id = x.district_id AND c.conference_id = x.conference_id
      AND c.child_id = ${childId} AND x.resource_id = ${guardianId} AND c.starts_at > ${now}`.execute(db.q);
}

/** The child's past talks are the guardian's to see again, as long as the pair itself stands. */
export async function resumeParticipation(db: ViewerDb, { guardianId, childId }: Pair): Promise<void> {
  await sql`UPDATE participant p SET ended_at = NULL FROM conference c
    WHERE p.district_id = ${db.district} AND c.district_id = p.district_id AND c.conference_id = p.conference_id
      AND c.child_id = ${childId} AND p.person_id = ${guardianId} AND p.ended_at IS NOT NULL AND c.state <> 'booked'
      AND EXISTS (SELECT 1 FROM guardianship g WHERE g.district_id = p.district_id AND g.child_id = c.child_id
        AND g.guardian_id = p.person_id AND g.ended_at IS NULL)`.execute(db.q);
}
