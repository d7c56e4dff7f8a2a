import { CompiledQuery } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { Ended } from '#people/roster/rules/ended.ts';

/** A stretch of a teacher's hours that is taken away. */
export interface Taking {
  takenId: string;
  roundId: string;
  teacherId: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
}

type BookedWith = Pick<Taking, 'roundId' | 'teacherId' | 'endsAt'>;

/** Whether this very taking was done before: the same form, sent twice. */
export async function isTaken(db: ViewerDb, { takenId, roundId, teacherId }: Taking): Promise<boolean> {
  const row = await db.q
    .selectFrom('taken_hours')
    .where('district_id', '=', db.district)
    .where('taken_id', '=', takenId)
    .where('round_id', '=', roundId)
    .where('teacher_id', '=', teacherId)
    .select('taken_id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertTaking(db: ViewerDb, taking: Taking, now: Temporal.Instant): Promise<void> {
  await db.q
    .insertInto('taken_hours')
    .values({
      district_id: db.district,
      taken_id: taking.takenId,
      round_id: taking.roundId,
      teacher_id: taking.teacherId,
      starts_at: taking.startsAt,
      ends_at: taking.endsAt,
      taken_by: db.viewer.person,
      taken_at: now,
    })
    .execute();
}

/** In which rounds, and until when, teachers who left or stopped teaching there still have booked talks that have not begun. */
export async function findBookedWith(
  db: ViewerDb,
  { people, teachers }: Pick<Ended, 'people' | 'teachers'>,
  now: Temporal.Instant,
): Promise<BookedWith[]> {
  if (people.length + teachers.length === 0) return [];
  const text = `SELECT c.round_id AS "roundId", c.teacher_id AS "teacherId", max(c.ends_at) AS "endsAt"
    FROM conference c JOIN round r ON r.district_id = $1 AND r.round_id = c.round_id
    WHERE c.district_id = $1 AND c.state = 'booked' AND c.starts_at > $3 AND (c.teacher_id = ANY ($2::uuid[])
      OR (c.teacher_id, r.school_id) IN (SELECT * FROM unnest($4::uuid[], $5::uuid[])))
    GROUP BY c.round_id, c.teacher_id ORDER BY c.round_id, c.teacher_id`;
  const [who, where] = [teachers.map((part) => part.personId), teachers.map((part) => part.schoolId)];
  const values = [db.district, [...people], now, who, where];
  const { rows } = await db.q.executeQuery<BookedWith>(CompiledQuery.raw(text, values));
  return rows;
}

/*
 * Talks that have not begun and touch the stretch lose their time, everybody's claims are freed, and each guardian who
 * takes part is told once for each talk. A talk that was begun early, or is over, is not 'booked' any more and stays.
 */
const takeText = `
WITH talk AS (
  UPDATE conference SET state = 'cancelled', cancelled_at = $7, taken_id = $2, sequence = sequence + 1
  WHERE district_id = $1 AND round_id = $3 AND teacher_id = $4 AND state = 'booked' AND starts_at > $7
    AND starts_at < $6 AND ends_at > $5
  RETURNING conference_id, sequence, child_id),
freed AS (
  DELETE FROM claim USING talk WHERE claim.district_id = $1 AND claim.conference_id = talk.conference_id),
told AS (
  INSERT INTO effect (district_id, effect_id, effect_key, kind, about, to_person, child_id, due_at, created_at)
  SELECT $1, gen_random_uuid(), 'time-taken:' || $2 || ':' || t.conference_id || ':' || p.person_id, 'time-taken',
    jsonb_build_object('conferenceId', t.conference_id, 'sequence', t.sequence, 'gone', $8::boolean), p.person_id,
    t.child_id, $7, $7
  FROM talk t JOIN participant p ON p.district_id = $1 AND p.conference_id = t.conference_id
    AND p.role = 'guardian' AND p.ended_at IS NULL)
SELECT conference_id FROM talk`;

/**
 * @param gone the teacher will offer no other times: families are asked to call instead of to choose
 * @returns how many talks lost their time
 */
export async function takeTimes(
  db: ViewerDb,
  taking: Taking,
  now: Temporal.Instant,
  gone = false,
): Promise<number> {
  const { takenId, roundId, teacherId, startsAt, endsAt } = taking;
  const values = [db.district, takenId, roundId, teacherId, startsAt, endsAt, now, gone];
  const { rows } = await db.q.executeQuery(CompiledQuery.raw(takeText, values));
  if (rows.length) db.wake();
  return rows.length;
}
