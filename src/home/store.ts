import { sql } from 'kysely';
import type { ViewerDb } from '#core/db/database.ts';

export interface Census {
  children: number;
  guardians: number;
  /** Guardians for whom nobody has said a language. */
  withoutLang: number;
  withoutEmail: number;
  closures: number;
  lastImport: 'done' | 'none';
}

/** Who is in the roster, in numbers, for the office's next steps. */
export async function findCensus(db: ViewerDb): Promise<Census> {
  const { rows } = await sql<Census>`
    WITH g AS (
      SELECT DISTINCT p.person_id, p.lang, p.email FROM guardianship s
      JOIN person p ON p.district_id = s.district_id AND p.person_id = s.guardian_id AND p.ended_at IS NULL
      WHERE s.district_id = ${db.district} AND s.ended_at IS NULL)
    SELECT (SELECT count(DISTINCT r.person_id)::int FROM person_role r JOIN person p
        ON p.district_id = r.district_id AND p.person_id = r.person_id AND p.ended_at IS NULL
        WHERE r.district_id = ${db.district} AND r.role = 'student' AND r.ended_at IS NULL) AS children,
      (SELECT count(*)::int FROM g) AS guardians,
      (SELECT count(*)::int FROM g WHERE lang IS NULL) AS "withoutLang",
      (SELECT count(*)::int FROM g WHERE coalesce(email, '') = '') AS "withoutEmail",
      (SELECT count(*)::int FROM school_closure WHERE district_id = ${db.district}) AS closures,
      CASE WHEN EXISTS (SELECT 1 FROM import_run WHERE district_id = ${db.district} AND state = 'done')
        THEN 'done' ELSE 'none' END AS "lastImport"`.execute(db.q);
  return rows[0] as Census;
}

/** How many rounds of the schools the viewer leads are drafted, and how many have ended. */
export async function countRounds(db: ViewerDb): Promise<{ draft: number; open: number; ended: number }> {
  const { rows } = await sql<{ draft: number; open: number; ended: number }>`
    SELECT count(*) FILTER (WHERE r.state = 'draft')::int AS draft, count(*) FILTER (WHERE r.state = 'open')::int AS open,
      count(*) FILTER (WHERE r.state = 'ended')::int AS ended
    FROM round r JOIN person_role p ON p.district_id = r.district_id AND p.school_id = r.school_id
      AND p.person_id = ${db.viewer.person} AND p.role = 'leader' AND p.ended_at IS NULL
    WHERE r.district_id = ${db.district}`.execute(db.q);
  return rows[0] as { draft: number; open: number; ended: number };
}
