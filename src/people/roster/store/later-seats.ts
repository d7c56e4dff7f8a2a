import { sql } from 'kysely';
import { type Merge, touched } from './merge.ts';

/** Places that begin more days than this after somebody's first one, or after today, belong to another term. */
const SAME_TERM_DAYS = 31;

/**
 * An export of a whole year lists next term's classes too. Whoever sits in this term's does not sit in those yet, and their
 * teachers should see nobody whom they do not teach: such places wait for an import made when they have begun. Before the
 * year begins it is the first term's that are taken. What is here already is left alone. Needs `seat`.
 * @returns how many places wait
 */
export async function putOffLater(merge: Merge): Promise<number> {
  const { db, now } = merge;
  const { rows } = await sql`SELECT 1 FROM seat WHERE begins IS NOT NULL LIMIT 1`.execute(db.q);
  if (rows.length === 0) return 0;
  return touched(
    merge,
    sql`DELETE FROM seat s USING (
          SELECT person_id, role, CASE WHEN count(*) = count(begins) THEN min(begins) END AS first FROM seat
          WHERE NOT leaving AND present GROUP BY person_id, role) t
        WHERE t.person_id = s.person_id AND t.role = s.role AND NOT s.leaving AND s.begins IS NOT NULL
          AND s.begins::date > coalesce(t.first::date, ${now.toString()}::timestamptz::date) + ${sql.lit(SAME_TERM_DAYS)}
          AND NOT EXISTS (SELECT 1 FROM enrolment n WHERE n.district_id = ${db.district} AND n.class_id = s.class_id
            AND n.person_id = s.person_id AND n.role = s.role AND n.ended_at IS NULL)`,
  );
}
