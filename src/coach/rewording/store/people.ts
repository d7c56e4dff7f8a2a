import { sql } from 'kysely';
import type { ViewerDb } from '#core/db/database.ts';
import type { Person } from '../rules/names.ts';

/**
 * Everybody of the viewer's schools, also who has left, with all their guardians and those guardians' other children:
 * whom a sentence about a child could name.
 */
export async function findPeopleAround(db: ViewerDb): Promise<Person[]> {
  const { rows } = await sql<Person>`
    WITH mine AS (
      SELECT DISTINCT school_id FROM person_role WHERE district_id = ${db.district} AND person_id = ${db.viewer.person}),
    here AS (
      SELECT r.person_id, bool_or(r.role = 'student') AS child FROM person_role r JOIN mine USING (school_id)
      WHERE r.district_id = ${db.district} GROUP BY r.person_id),
    guardians AS (
      SELECT DISTINCT g.guardian_id AS person_id FROM guardianship g JOIN here h ON h.person_id = g.child_id
      WHERE g.district_id = ${db.district}),
    around AS (
      SELECT person_id, child FROM here
      UNION ALL SELECT person_id, false FROM guardians
      UNION ALL SELECT g.child_id, true FROM guardianship g JOIN guardians o ON o.person_id = g.guardian_id
        WHERE g.district_id = ${db.district})
    SELECT p.given_name AS given, p.family_name AS family, bool_or(a.child) AS "isChild"
    FROM around a JOIN person p ON p.district_id = ${db.district} AND p.person_id = a.person_id
    GROUP BY 1, 2`.execute(db.q);
  return rows;
}
