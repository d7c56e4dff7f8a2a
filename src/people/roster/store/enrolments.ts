import { sql } from 'kysely';
import type { Reason } from '../rules/reasons.ts';
import { endPartedSeats, gatherParted } from './ended.ts';
import { putOffTheirSeats } from './later-roles.ts';
import { dateByTerms, putOffLater } from './later-seats.ts';
import { type Count, complete, leaveOut, type Merge, notMentioned, touched } from './merge.ts';
import { bringBackSeats } from './returned.ts';
import { anyShared, isShared } from './shared-ids.ts';

/** Who learns and who teaches in which class. A row about someone whom we left out quietly is left out quietly. */
export async function mergeEnrolments(merge: Merge, today: string): Promise<Count & { later: number }> {
  const { db } = merge;
  await gatherSeats(merge);
  const waiting = await putOffTheirSeats(merge);
  await leaveOutUnknown(merge);
  if (merge.modes.has('academicSessions')) await dateByTerms(merge, today);
  const later = waiting + (await putOffLater(merge));
  const wanted = sql`s.class_id IS NOT NULL AND s.present AND NOT s.leaving`;
  const same = sql`n.district_id = ${db.district} AND n.class_id = s.class_id AND n.person_id = s.person_id
    AND n.role = s.role`;
  // Two plain statements: one that minds conflicts costs twice as much for every new row.
  const back = merge.first
    ? 0
    : await touched(
        merge,
        sql`UPDATE enrolment n SET ended_at = NULL FROM seat s WHERE ${wanted} AND ${same} AND n.ended_at IS NOT NULL`,
      );
  const fresh = await touched(
    merge,
    // DISTINCT ON over what is sorted anyway; a plain DISTINCT is hashed first, for twice the time and memory.
    sql`INSERT INTO enrolment (district_id, class_id, person_id, role)
        SELECT ${db.district}::uuid, f.class_id, f.person_id, f.role FROM (
          SELECT DISTINCT ON (s.class_id, s.person_id, s.role) s.class_id, s.person_id, s.role FROM seat s
          WHERE ${wanted} AND NOT EXISTS (SELECT 1 FROM enrolment n WHERE ${same})
          ORDER BY s.class_id, s.person_id, s.role) f`,
  );
  const returned = merge.first ? 0 : await bringBackSeats(merge);
  const removed = merge.first ? 0 : (await endSeats(merge)) + (await endSeatsWithTheirPart(merge));
  return { added: back + returned + fresh, changed: 0, removed, later };
}

/**
 * `seat`: each row of the file with the open class and the person it speaks of; `present` where that person is here;
 * `held` unless it gives a right that the person's own role doesn't give: a pupil never becomes a teacher here.
 */
async function gatherSeats({ db }: Merge): Promise<void> {
  await sql`
    CREATE TEMP TABLE seat ON COMMIT DROP AS
    SELECT e.line, e.person, k.class_id, p.person_id, e.role, e.leaving, e.begins,
      p.person_id IS NOT NULL AND p.ended_at IS NULL AS present,
      r.role IS NOT NULL AS held
    FROM staged_enrolment e
      LEFT JOIN class k ON k.district_id = ${db.district} AND k.source_id = e.class AND k.ended_at IS NULL
      LEFT JOIN person p ON p.district_id = ${db.district} AND p.source_id = e.person
      LEFT JOIN (SELECT DISTINCT person_id, role FROM person_role WHERE district_id = ${db.district} AND ended_at IS NULL
        AND role IN ('student', 'teacher')) r ON r.person_id = p.person_id AND r.role = e.role
    WHERE e.role IN ('student', 'teacher')
  `.execute(db.q);
  await sql`ANALYZE seat (class_id, person_id, role, leaving, present, held)`.execute(db.q);
}

async function endSeats(merge: Merge): Promise<number> {
  const { db, now } = merge;
  return touched(
    merge,
    sql`UPDATE enrolment n SET ended_at = ${now.toString()}::timestamptz FROM class k, person p
        WHERE n.district_id = ${db.district} AND n.ended_at IS NULL
          AND k.district_id = n.district_id AND k.class_id = n.class_id
          AND p.district_id = n.district_id AND p.person_id = n.person_id
          AND (k.ended_at IS NOT NULL OR (NOT EXISTS (SELECT 1 FROM seat s
              WHERE s.class_id = n.class_id AND s.person_id = n.person_id AND s.role = n.role AND NOT s.leaving)
            AND (EXISTS (SELECT 1 FROM seat s
                WHERE s.class_id = n.class_id AND s.person_id = n.person_id AND s.role = n.role)
              OR (${complete(merge, 'enrollments')} AND k.source_id IS NOT NULL AND p.source_id IS NOT NULL
                AND ${notMentioned('enrollments', 'p.source_id')}))))`,
  );
}

/** Who learns or teaches at a school no longer has no seat there either, unless these files still give one. */
async function endSeatsWithTheirPart(merge: Merge): Promise<number> {
  await gatherParted(merge);
  return endPartedSeats(
    merge,
    sql`EXISTS (SELECT 1 FROM seat s
      WHERE s.class_id = n.class_id AND s.person_id = n.person_id AND s.role = n.role AND NOT s.leaving)`,
  );
}

/** Most files hold nothing of the kind, which one look tells. */
async function leaveOutUnknown(merge: Merge): Promise<void> {
  const leave = (because: Reason, column: string, where: ReturnType<typeof sql>) =>
    leaveOut(
      merge,
      'enrollments',
      because,
      column,
      sql`DELETE FROM seat s WHERE NOT leaving AND ${where} RETURNING line, person AS key`,
    );
  if (await anyShared(merge)) {
    await leave('idShared', 'userSourcedId', isShared('users', 's.person'));
    const class_ = sql`SELECT 1 FROM class k WHERE k.district_id = ${merge.db.district} AND k.class_id = s.class_id`;
    await leave(
      'idShared',
      'classSourcedId',
      sql`EXISTS (${class_} AND ${isShared('classes', 'k.source_id')})`,
    );
  }
  const unknown = sql`NOT leaving AND (class_id IS NULL OR person_id IS NULL OR (present AND NOT held))`;
  const { rows } = await sql`SELECT 1 FROM seat WHERE ${unknown} LIMIT 1`.execute(merge.db.q);
  if (rows.length === 0) return;
  await leave('classUnknown', 'classSourcedId', sql`class_id IS NULL`);
  const staged = sql`EXISTS (SELECT 1 FROM staged_user u WHERE u.source = s.person)`;
  await leave('personUnknown', 'userSourcedId', sql`person_id IS NULL AND NOT ${staged}`);
  await leave('roleNotHeld', 'role', sql`person_id IS NOT NULL AND present AND NOT held`);
}
