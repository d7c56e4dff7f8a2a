import { sql } from 'kysely';
import { SIDE_FILE } from '../rules/family-rows.ts';
import { isRenamed } from './counted.ts';
import { type Merge, touched } from './merge.ts';

/**
 * `returned`: who left, and stands in these files again. A child that one faulty export took away and the next brings back
 * must not lose what no export says: the guardians whom the office entered, and, in a file of changes, the seats. It all
 * ended with the child, at the same instant `since`; what ended at any other was taken back, and stays so. Somebody of a
 * wholly other name is not who left: the id was given once more.
 */
export async function gatherReturning({ db, first }: Merge): Promise<void> {
  await sql`
    CREATE TEMP TABLE returned ON COMMIT DROP AS
    SELECT DISTINCT p.person_id, p.source_id AS source, p.ended_at AS since
    FROM staged_user u JOIN person p ON p.district_id = ${db.district} AND p.source_id = u.source
    WHERE NOT ${sql.lit(first)} AND NOT u.leaving AND p.ended_at IS NOT NULL
      AND NOT ${isRenamed('u.given', 'u.family')}`.execute(db.q);
}

/**
 * Ties of children who come back: to guardians of the side file, and to those whom the child's own row names. A guardian of
 * the school's own files who left at the same time may have been taken back there, and comes only if they say so.
 */
export async function addReturnedTies({ db }: Merge): Promise<void> {
  await sql`
    INSERT INTO tie
    SELECT g.source_id, b.source, s.relation, s.household, false, s.origin, 0, 'returned'
    FROM returned b
      JOIN guardianship s ON s.district_id = ${db.district} AND s.child_id = b.person_id AND s.ended_at = b.since
      JOIN person g ON g.district_id = ${db.district} AND g.person_id = s.guardian_id
        AND (g.ended_at IS NULL OR g.ended_at = b.since)
    WHERE (s.origin = 'office' AND (g.ended_at IS NULL OR starts_with(g.source_id, ${SIDE_FILE}))
        OR EXISTS (SELECT 1 FROM staged_user u WHERE u.source = b.source AND g.source_id = ANY (u.agents)))
      AND NOT EXISTS (SELECT 1 FROM tie t WHERE t.guardian = g.source_id AND t.student = b.source)
      AND NOT EXISTS (SELECT 1 FROM staged_user u WHERE u.source = g.source_id AND u.leaving)`.execute(db.q);
}

/** Guardians who had left with a child that is here again. @returns how many came back */
export function bringBackGuardians(merge: Merge): Promise<number> {
  const { db } = merge;
  return touched(
    merge,
    sql`UPDATE person p SET ended_at = NULL
        FROM tie t JOIN person c ON c.district_id = ${db.district} AND c.source_id = t.student AND c.ended_at IS NULL
        WHERE t.kind = 'returned' AND p.district_id = ${db.district} AND p.source_id = t.guardian AND p.ended_at IS NOT NULL`,
  );
}

/** Seats of who comes back, where the files say nothing of seats. @returns how many came back */
export async function bringBackSeats(merge: Merge): Promise<number> {
  const { db, modes } = merge;
  if (modes.has('enrollments')) return 0;
  return touched(
    merge,
    sql`UPDATE enrolment n SET ended_at = NULL FROM returned b, class k, person_role r
        WHERE n.district_id = ${db.district} AND n.person_id = b.person_id AND n.ended_at = b.since
          AND k.district_id = n.district_id AND k.class_id = n.class_id AND k.ended_at IS NULL
          AND r.district_id = n.district_id AND r.person_id = n.person_id AND r.school_id = k.school_id
          AND r.role = n.role AND r.ended_at IS NULL`,
  );
}
