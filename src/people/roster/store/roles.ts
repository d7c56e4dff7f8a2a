import { sql } from 'kysely';
import { complete, type Ending, type Merge, notMentioned, touched } from './merge.ts';

/**
 * Roles of students, teachers and leaders. A role ends when the file says so, when a 1.1 row lists its person without it, or
 * when the complete list of roles no longer holds it. What the office granted by hand stays.
 */
export async function mergeRoles(merge: Merge): Promise<void> {
  const { db, now } = merge;
  await grantRoles(
    merge,
    sql`SELECT p.person_id, h.school_id, h.role FROM hold h
      JOIN person p ON p.district_id = ${db.district} AND p.source_id = h.person WHERE NOT h.leaving`,
  );
  if (merge.first) return;
  await touched(
    merge,
    sql`UPDATE person_role r SET ended_at = ${now.toString()}::timestamptz FROM person p
        WHERE r.district_id = ${db.district} AND p.district_id = r.district_id AND p.person_id = r.person_id
          AND r.ended_at IS NULL AND r.origin = 'roster' AND r.role IN ('student', 'teacher', 'leader')
          AND p.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hold h
            WHERE h.person = p.source_id AND h.school_id = r.school_id AND h.role = r.role AND NOT h.leaving)
          AND (
            EXISTS (SELECT 1 FROM hold h
              WHERE h.person = p.source_id AND h.school_id = r.school_id AND h.role = r.role)
            OR EXISTS (SELECT 1 FROM staged_user u WHERE u.source = p.source_id AND u.closed AND r.role <> 'student')
            OR (EXISTS (SELECT 1 FROM staged_user u WHERE u.source = p.source_id AND u.role IS NOT NULL)
              AND ${notMentioned('users', 'p.source_id')})
            OR (${complete(merge, 'roles')} AND ${notMentioned('roles', 'p.source_id')}))`,
  );
}

/** Takes one role back from people at every school. @returns who had given it, school by school: `roster` or `office` */
export async function endRole(
  { db, now }: Ending,
  people: readonly string[],
  role: string,
): Promise<string[]> {
  const { rows } = await sql<{ origin: string }>`
    UPDATE person_role SET ended_at = ${now.toString()}::timestamptz
    WHERE district_id = ${db.district} AND person_id = ANY (${[...people]}::uuid[]) AND role = ${role} AND ended_at IS NULL
    RETURNING origin`.execute(db.q);
  return rows.map((row) => row.origin);
}

/** Gives the roles that a query of `person_id, school_id, role` wants and that aren't held: ended ones again, others newly. */
export async function grantRoles(merge: Merge, wanted: ReturnType<typeof sql>): Promise<void> {
  const { db } = merge;
  const same = sql`r.district_id = ${db.district} AND r.person_id = w.person_id AND r.school_id = w.school_id
    AND r.role = w.role`;
  if (!merge.first) {
    await touched(
      merge,
      sql`UPDATE person_role r SET ended_at = NULL FROM (${wanted}) w WHERE ${same} AND r.ended_at IS NOT NULL`,
    );
  }
  await touched(
    merge,
    sql`INSERT INTO person_role (district_id, person_id, school_id, role)
        SELECT ${db.district}, w.person_id, w.school_id, w.role FROM (${wanted}) w
        WHERE NOT EXISTS (SELECT 1 FROM person_role r WHERE ${same}) ORDER BY w.person_id`,
  );
}

/**
 * Whoever works at the school is known as staff to families; put right where an import changed it of someone known before.
 * Who left the school altogether stays known by name: what was agreed with them stands, and families go on reading it.
 * Who stays as a guardian only is known by name to those they had a talk with (db/migrations/0009_who_taught.sql).
 */
export async function markStaff(merge: Ending): Promise<void> {
  const { db } = merge;
  if (merge.first) return;
  const works = sql`SELECT person_id FROM person_role WHERE district_id = ${db.district} AND ended_at IS NULL
    AND role IN ('teacher', 'leader', 'office', 'interpreter')`;
  await touched(
    merge,
    sql`UPDATE person p SET is_staff = true FROM (${works}) w
        WHERE p.district_id = ${db.district} AND p.person_id = w.person_id AND NOT p.is_staff`,
  );
  await touched(
    merge,
    sql`UPDATE person p SET is_staff = false
        WHERE p.district_id = ${db.district} AND p.is_staff AND p.source_id IS NOT NULL AND p.ended_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM (${works}) w WHERE w.person_id = p.person_id)`,
  );
}
