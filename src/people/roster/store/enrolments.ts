import { sql } from 'kysely';
import { type Count, complete, leaveOut, type Merge, notMentioned, touched } from './merge.ts';

/** Who learns and who teaches in which class. A row about someone whom we left out quietly is left out quietly. */
export async function mergeEnrolments(merge: Merge): Promise<Count> {
  const { db } = merge;
  await sql`DELETE FROM staged_enrolment WHERE role NOT IN ('student', 'teacher')`.execute(db.q);
  await leaveOutUnknown(merge);
  const seat = sql`staged_enrolment e
    JOIN class k ON k.district_id = ${db.district} AND k.source_id = e.class AND k.ended_at IS NULL
    JOIN person p ON p.district_id = ${db.district} AND p.source_id = e.person AND p.ended_at IS NULL`;
  // Two plain statements: one that minds conflicts costs twice as much for every new row.
  const back = await touched(
    merge,
    sql`UPDATE enrolment n SET ended_at = NULL FROM ${seat}
        WHERE NOT e.leaving AND n.district_id = ${db.district} AND n.ended_at IS NOT NULL
          AND n.class_id = k.class_id AND n.person_id = p.person_id AND n.role = e.role`,
  );
  const fresh = await touched(
    merge,
    sql`INSERT INTO enrolment (district_id, class_id, person_id, role)
        SELECT DISTINCT k.district_id, k.class_id, p.person_id, e.role FROM ${seat}
        WHERE NOT e.leaving AND NOT EXISTS (SELECT 1 FROM enrolment n WHERE n.district_id = ${db.district}
          AND n.class_id = k.class_id AND n.person_id = p.person_id AND n.role = e.role)
        ORDER BY k.district_id, k.class_id, p.person_id`,
  );
  const removed = merge.first ? 0 : await endSeats(merge);
  return { added: back + fresh, changed: 0, removed };
}

async function endSeats(merge: Merge): Promise<number> {
  const { db, now } = merge;
  return touched(
    merge,
    sql`UPDATE enrolment n SET ended_at = ${now.toString()}::timestamptz FROM class k, person p
        WHERE n.district_id = ${db.district} AND n.ended_at IS NULL
          AND k.district_id = n.district_id AND k.class_id = n.class_id
          AND p.district_id = n.district_id AND p.person_id = n.person_id
          AND (k.ended_at IS NOT NULL OR (NOT EXISTS (SELECT 1 FROM staged_enrolment e
              WHERE e.class = k.source_id AND e.person = p.source_id AND e.role = n.role AND NOT e.leaving)
            AND (EXISTS (SELECT 1 FROM staged_enrolment e
                WHERE e.class = k.source_id AND e.person = p.source_id AND e.role = n.role)
              OR (${complete(merge, 'enrollments')} AND k.source_id IS NOT NULL AND p.source_id IS NOT NULL
                AND ${notMentioned('enrollments', 'p.source_id')}))))`,
  );
}

async function leaveOutUnknown(merge: Merge): Promise<void> {
  const { db } = merge;
  await leaveOut(
    merge,
    'enrollments',
    'classUnknown',
    'classSourcedId',
    sql`DELETE FROM staged_enrolment e WHERE NOT leaving AND NOT EXISTS (SELECT 1 FROM class k
          WHERE k.district_id = ${db.district} AND k.source_id = e.class AND k.ended_at IS NULL)
        RETURNING line, person AS key`,
  );
  await leaveOut(
    merge,
    'enrollments',
    'personUnknown',
    'userSourcedId',
    sql`DELETE FROM staged_enrolment e WHERE NOT leaving
          AND NOT EXISTS (SELECT 1 FROM person p WHERE p.district_id = ${db.district} AND p.source_id = e.person)
          AND NOT EXISTS (SELECT 1 FROM staged_user u WHERE u.source = e.person)
        RETURNING line, person AS key`,
  );
  // A seat in a class gives no right that the person's own role doesn't give: a pupil never becomes a teacher here.
  await leaveOut(
    merge,
    'enrollments',
    'roleNotHeld',
    'role',
    sql`DELETE FROM staged_enrolment e USING person p
        WHERE NOT e.leaving AND p.district_id = ${db.district} AND p.source_id = e.person AND p.ended_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM person_role r WHERE r.district_id = ${db.district}
            AND r.person_id = p.person_id AND r.role = e.role AND r.ended_at IS NULL)
        RETURNING e.line, e.person AS key`,
  );
}
