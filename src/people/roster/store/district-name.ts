import { sql } from 'kysely';
import type { Note } from '../rules/report.ts';
import type { Merge } from './merge.ts';

/** The schools whose name the district bears, for it was opened without one of its own. Asked before schools are merged. */
export async function schoolsItIsCalledAfter({ db }: Merge): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`SELECT s.school_id AS id FROM district d JOIN school s
    ON s.district_id = d.district_id AND s.active AND lower(btrim(s.name)) = lower(btrim(d.name))
    WHERE d.district_id = ${db.district}`.execute(db.q);
  return rows.map((row) => row.id);
}

/**
 * The name at the top of every page and mail, once the roster's schools are known. Without a name of its own a district is
 * called as its only school is in the roster, or, with several, as the roster calls the one thing they all are part of.
 * @param after the schools it was called after; one that was only opened to have a place for an office is closed by now
 * @returns what the office should know, also of a look: the new name, or that several schools go by the name of one
 */
export async function nameDistrict({ db }: Merge, after: readonly string[]): Promise<Note[]> {
  const { rows } = await sql<{ name: string; schools: number; only: string | null; above: string | null }>`
    SELECT d.name, count(s.*)::int AS schools, CASE WHEN count(s.*) = 1 THEN min(s.name) END AS only,
      (SELECT CASE WHEN count(*) = 1 THEN min(o.name) END FROM staged_org o
       WHERE o.kind = 'above' AND NOT o.leaving AND o.name <> ''
         AND EXISTS (SELECT 1 FROM staged_org c WHERE c.parent = o.source AND c.kind = 'school')) AS above
    FROM district d LEFT JOIN school s ON s.district_id = d.district_id AND s.active
    WHERE d.district_id = ${db.district} AND EXISTS (SELECT 1 FROM school b WHERE b.district_id = d.district_id AND b.active
      AND b.school_id = ANY (${after}::uuid[])) GROUP BY d.district_id, d.name`.execute(db.q);
  const [now] = rows;
  if (!now) return [];
  const name = now.only ?? now.above;
  if (!name) return [{ note: 'districtName', written: now.name, count: now.schools }];
  if (name === now.name) return [];
  await db.q.updateTable('district').set({ name }).where('district_id', '=', db.district).execute();
  return [{ note: 'districtRenamed', written: name }];
}
