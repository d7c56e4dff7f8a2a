import { sql } from 'kysely';
import { SIDE_FILE } from '../rules/family-rows.ts';
import { complete, type Merge, notMentioned, touched } from './merge.ts';
import { grantRoles } from './roles.ts';

/**
 * Ends people: those whom a file takes back, those whom the complete list no longer holds, and those for whom nothing is
 * left after that. With them end their roles, their seats and their pairs. Whoever imports stays: a file locks nobody out
 * who is just sitting in the office.
 * @returns how many people ended
 */
export async function endPeople(merge: Merge): Promise<number> {
  const { db, now } = merge;
  return touched(
    merge,
    sql`UPDATE person p SET ended_at = ${now.toString()}::timestamptz
        WHERE p.district_id = ${db.district} AND p.ended_at IS NULL AND p.source_id IS NOT NULL
          AND p.person_id <> ${db.viewer.person}
          AND NOT EXISTS (SELECT 1 FROM who w WHERE w.source = p.source_id AND w.kept)
          AND (EXISTS (SELECT 1 FROM staged_user u WHERE u.source = p.source_id AND u.leaving)
            OR (${complete(merge, 'users')} AND NOT starts_with(p.source_id, ${SIDE_FILE})
              AND NOT EXISTS (SELECT 1 FROM staged_user u WHERE u.source = p.source_id)
              AND ${notMentioned('users', 'p.source_id')}))`,
  );
}

/** What belonged to people who have ended, ends. */
export async function endWhatWasTheirs(merge: Merge): Promise<void> {
  const { db, now } = merge;
  const ended = (id: string) => sql`EXISTS (SELECT 1 FROM person p WHERE p.district_id = ${db.district}
    AND p.person_id = ${sql.raw(id)} AND p.ended_at IS NOT NULL)`;
  const at = sql`${now.toString()}::timestamptz`;
  await sql`UPDATE person_role r SET ended_at = ${at}
    WHERE r.district_id = ${db.district} AND r.ended_at IS NULL AND ${ended('r.person_id')}`.execute(db.q);
  await sql`UPDATE enrolment e SET ended_at = ${at}
    WHERE e.district_id = ${db.district} AND e.ended_at IS NULL AND ${ended('e.person_id')}`.execute(db.q);
  await sql`UPDATE guardianship s SET ended_at = ${at} WHERE s.district_id = ${db.district} AND s.ended_at IS NULL
    AND (${ended('s.guardian_id')} OR ${ended('s.child_id')})`.execute(db.q);
}

/** Guardians belong to the schools of their children, and to no other. */
export async function placeGuardians(merge: Merge): Promise<void> {
  const { db, now } = merge;
  await sql`
    CREATE TEMP TABLE belongs ON COMMIT DROP AS
    SELECT DISTINCT s.guardian_id, r.school_id FROM guardianship s
      JOIN person_role r ON r.district_id = s.district_id AND r.person_id = s.child_id AND r.role = 'student'
        AND r.ended_at IS NULL
    WHERE s.district_id = ${db.district} AND s.ended_at IS NULL
  `.execute(db.q);
  await sql`CREATE UNIQUE INDEX ON belongs (guardian_id, school_id)`.execute(db.q);
  await sql`ANALYZE belongs`.execute(db.q);
  await grantRoles(
    merge,
    sql`SELECT guardian_id AS person_id, school_id, 'guardian'::text AS role FROM belongs`,
  );
  if (merge.first) return;
  await sql`
    UPDATE person_role r SET ended_at = ${now.toString()}::timestamptz
    WHERE r.district_id = ${db.district} AND r.role = 'guardian' AND r.origin = 'roster' AND r.ended_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM belongs b WHERE b.guardian_id = r.person_id AND b.school_id = r.school_id)
  `.execute(db.q);
}

/**
 * People for whom nothing is left, because this import (at `now`) ended their last part.
 * @returns how many people ended
 */
export async function endTheLeftOver(merge: Merge): Promise<number> {
  const { db, now } = merge;
  return touched(
    merge,
    sql`UPDATE person p SET ended_at = ${now.toString()}::timestamptz
        WHERE p.district_id = ${db.district} AND p.ended_at IS NULL AND p.source_id IS NOT NULL
          AND p.person_id <> ${db.viewer.person}
          AND EXISTS (SELECT 1 FROM person_role r WHERE r.district_id = p.district_id AND r.person_id = p.person_id
            AND r.ended_at = ${now.toString()}::timestamptz)
          AND NOT EXISTS (SELECT 1 FROM person_role r WHERE r.district_id = p.district_id AND r.person_id = p.person_id
            AND r.ended_at IS NULL)
          AND NOT EXISTS (SELECT 1 FROM who w WHERE w.source = p.source_id AND w.kept)`,
  );
}
