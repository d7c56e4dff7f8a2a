import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { Subject } from '../rules/forgetting.ts';

/** @param db as the office or the system: a guardian would find fewer talks than there are */
export async function findSubject(
  db: ViewerDb,
  personId: string,
  at: Temporal.Instant,
): Promise<Subject | undefined> {
  const coming = sql`c.district_id = p.district_id AND c.state = 'booked' AND c.starts_at > ${at.toString()}::timestamptz`;
  const { rows } = await sql<Subject>`
    SELECT p.person_id AS "personId", p.given_name AS "givenName", p.family_name AS "familyName", p.is_staff AS "isStaff",
      p.email, p.grade,
      array(SELECT concat_ws(' ', k.given_name, nullif(k.family_name, '')) FROM guardianship g JOIN person k
        ON k.district_id = g.district_id AND k.person_id = g.child_id
        WHERE g.district_id = p.district_id AND g.guardian_id = p.person_id ORDER BY 1) AS children,
      p.ended_at IS NOT NULL AS ended, p.source_id IS NOT NULL AND p.ended_at IS NULL AS listed,
      EXISTS (SELECT 1 FROM person_role r WHERE r.district_id = p.district_id AND r.person_id = p.person_id
        AND r.role = 'student') AS "isStudent",
      EXISTS (SELECT 1 FROM restriction r WHERE r.district_id = p.district_id AND r.guardian_id = p.person_id) AS restricted,
      EXISTS (SELECT 1 FROM guardianship g WHERE g.district_id = p.district_id AND g.guardian_id = p.person_id)
        OR EXISTS (SELECT 1 FROM person_role r WHERE r.district_id = p.district_id AND r.person_id = p.person_id
          AND r.role = 'guardian') AS "isGuardian",
      (SELECT count(*)::int FROM conference c WHERE ${coming} AND c.teacher_id = p.person_id) AS coming,
      (SELECT count(*)::int FROM conference c WHERE ${coming} AND c.opened_at IS NULL
        AND p.person_id IN (c.child_id, c.guardian_id)) AS ending
    FROM person p WHERE p.district_id = ${db.district} AND p.person_id = ${personId}`.execute(db.q);
  return rows[0];
}
