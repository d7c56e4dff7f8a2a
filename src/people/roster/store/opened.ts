import { sql } from 'kysely';
import { type Merge, touched } from './merge.ts';

/**
 * The school with which a district was opened has no id of any export yet. Where the roster brings one of that name, or the
 * only one it brings is the only one there is, they are the same school. How many were recognised.
 */
export function recogniseOpened(merge: Merge): Promise<number> {
  const { db } = merge;
  return touched(
    merge,
    sql`WITH fresh AS (
          SELECT source, name, count(*) OVER () AS among, count(*) OVER (PARTITION BY lower(btrim(name))) AS alike
          FROM staged_org o WHERE kind = 'school' AND NOT leaving
            AND NOT EXISTS (SELECT 1 FROM school s WHERE s.district_id = ${db.district} AND s.source_id = o.source)),
        known AS (
          SELECT school_id, source_id, name, count(*) OVER () AS among, count(*) OVER (PARTITION BY lower(btrim(name))) AS alike
          FROM school WHERE district_id = ${db.district})
        UPDATE school s SET source_id = f.source, name = f.name FROM known k, fresh f
        WHERE s.district_id = ${db.district} AND s.school_id = k.school_id AND k.source_id IS NULL
          AND ((lower(btrim(k.name)) = lower(btrim(f.name)) AND k.alike = 1 AND f.alike = 1)
            OR (k.among = 1 AND f.among = 1))`,
  );
}

/**
 * Whoever was given a right by hand at every school there was (with which a district begins) has it at the schools that the
 * roster adds, or its office could never print their letters. A school that was only opened to have a place for its office
 * is closed once the roster has brought the real ones.
 */
export async function serveAdded(merge: Merge, before: readonly string[]): Promise<void> {
  const { db } = merge;
  if (before.length === 0) return;
  await touched(
    merge,
    sql`INSERT INTO person_role (district_id, person_id, school_id, role, origin)
        SELECT ${db.district}, held.person_id, s.school_id, held.role, 'office'
        FROM (SELECT person_id, role FROM person_role
          WHERE district_id = ${db.district} AND origin = 'office' AND ended_at IS NULL
            AND role IN ('office', 'leader') AND school_id = ANY(${before}::uuid[])
          GROUP BY person_id, role HAVING count(*) = ${before.length}) held
        JOIN school s ON s.district_id = ${db.district} AND s.active AND NOT s.school_id = ANY(${before}::uuid[])
        WHERE NOT EXISTS (SELECT 1 FROM person_role r WHERE r.district_id = ${db.district}
          AND r.person_id = held.person_id AND r.school_id = s.school_id AND r.role = held.role)`,
  );
  await touched(
    merge,
    sql`UPDATE school s SET active = false
        WHERE s.district_id = ${db.district} AND s.active AND s.source_id IS NULL
          AND EXISTS (SELECT 1 FROM school o WHERE o.district_id = s.district_id AND o.active AND o.source_id IS NOT NULL)
          AND NOT EXISTS (SELECT 1 FROM person_role r WHERE r.district_id = s.district_id AND r.school_id = s.school_id
            AND r.role NOT IN ('office', 'leader'))`,
  );
}

/** The schools that are open before the roster is taken. */
export async function openSchools({ db }: Merge): Promise<string[]> {
  const open = db.q.selectFrom('school').select('school_id').where('district_id', '=', db.district);
  return (await open.where('active', '=', true).execute()).map((school) => school.school_id);
}
