import { sql } from 'kysely';
import type { ViewerDb } from '#core/db/database.ts';

export interface ChildFound {
  childId: string;
  givenName: string;
  familyName: string;
  grade: string | null;
}

/** Students whose name contains what was typed; at most 20. */
export async function findChildren(db: ViewerDb, typed: string): Promise<ChildFound[]> {
  const pattern = `%${typed.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const { rows } = await sql<ChildFound>`
    SELECT p.person_id AS "childId", p.given_name AS "givenName", p.family_name AS "familyName", p.grade FROM person p
    WHERE p.district_id = ${db.district} AND p.ended_at IS NULL AND p.given_name || ' ' || p.family_name ILIKE ${pattern}
      AND EXISTS (SELECT 1 FROM person_role r WHERE r.district_id = p.district_id AND r.person_id = p.person_id
        AND r.role = 'student' AND r.ended_at IS NULL)
    ORDER BY p.family_name, p.given_name, p.person_id LIMIT 20`.execute(db.q);
  return rows;
}
