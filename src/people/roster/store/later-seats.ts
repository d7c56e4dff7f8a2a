import { sql } from 'kysely';
import { type Merge, touched } from './merge.ts';

/** Places that begin more days than this after somebody's first one, or after today, belong to another term. */
export const SAME_TERM_DAYS = 31;

/**
 * Where enrollments have no dates their class has: those of its terms. Is every term of the files over, they are an earlier
 * year's or were made during the holidays, and end nothing. Needs `seat`.
 * @param today the date at the school, `yyyy-mm-dd`
 */
export async function dateByTerms({ db }: Merge, today: string): Promise<void> {
  const { rows } = await sql<{ known: boolean | null }>`
    SELECT bool_or(ends > ${today}) AS known FROM staged_session`.execute(db.q);
  if (!rows[0]?.known) return;
  await sql`
    UPDATE seat s SET leaving = s.leaving OR t.ends <= ${today}, begins = CASE WHEN t.begins > ${today} THEN t.begins END
    FROM (SELECT c.source, min(n.begins) AS begins, max(n.ends) AS ends, count(n.begins) = count(*) AS all_begin,
        count(n.ends) = count(*) AS all_end
      FROM staged_class c CROSS JOIN LATERAL unnest(c.terms) x (term) LEFT JOIN staged_session n ON n.source = x.term
      GROUP BY c.source) t
      JOIN class k ON k.district_id = ${db.district} AND k.source_id = t.source
    WHERE s.begins = '' AND s.class_id = k.class_id AND t.all_begin AND t.all_end
      AND (t.ends <= ${today} OR t.begins > ${today})`.execute(db.q);
}

/**
 * An export of a whole year lists next term's classes too. Whoever sits in this term's does not sit in those yet, and their
 * teachers should see nobody whom they do not teach: such places wait for an import made when they have begun. Before the
 * year begins it is the first term's that are taken. What is here already is left alone. Needs `seat`.
 * @returns how many places wait
 */
export async function putOffLater(merge: Merge): Promise<number> {
  const { db, now } = merge;
  const { rows } = await sql`SELECT 1 FROM seat WHERE begins > '' LIMIT 1`.execute(db.q);
  if (rows.length === 0) return 0;
  return touched(
    merge,
    sql`DELETE FROM seat s USING (
          SELECT person_id, role, CASE WHEN bool_and(coalesce(begins, '') > '') THEN min(begins) END AS first FROM seat
          WHERE NOT leaving AND present GROUP BY person_id, role) t
        WHERE t.person_id = s.person_id AND t.role = s.role AND NOT s.leaving AND s.begins > ''
          AND s.begins::date > coalesce(t.first::date, ${now.toString()}::timestamptz::date) + ${sql.lit(SAME_TERM_DAYS)}
          AND NOT EXISTS (SELECT 1 FROM enrolment n WHERE n.district_id = ${db.district} AND n.class_id = s.class_id
            AND n.person_id = s.person_id AND n.role = s.role AND n.ended_at IS NULL)`,
  );
}
