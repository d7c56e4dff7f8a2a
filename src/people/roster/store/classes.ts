import { sql } from 'kysely';
import { type Count, complete, leaveOut, type Merge, notMentioned, touched } from './merge.ts';

/** Classes, each at its school. */
export async function mergeClasses(merge: Merge): Promise<Count> {
  const { db, now } = merge;
  // an export that joins tables lists a class once for each of its terms
  await sql`UPDATE staged_class c SET terms = every.terms FROM (
      SELECT x.source, array_agg(DISTINCT t.term) AS terms FROM staged_class x CROSS JOIN LATERAL unnest(x.terms) t (term)
      GROUP BY x.source HAVING count(DISTINCT x.line) > 1) every
    WHERE c.source = every.source`.execute(db.q);
  await sql`DELETE FROM staged_class c USING staged_class first WHERE first.source = c.source AND first.line < c.line
    AND (first.title, first.org, first.leaving) = (c.title, c.org, c.leaving)`.execute(db.q);
  await leaveOut(
    merge,
    'classes',
    'sameIdDiffers',
    'sourcedId',
    sql`DELETE FROM staged_class c USING staged_class first
        WHERE first.source = c.source AND first.line < c.line RETURNING c.line, c.source AS key`,
  );
  await leaveOut(
    merge,
    'classes',
    'schoolUnknown',
    'schoolSourcedId',
    sql`DELETE FROM staged_class c WHERE NOT leaving
          AND NOT EXISTS (SELECT 1 FROM place p WHERE p.org = c.org AND NOT p.whole)
        RETURNING line, source AS key`,
  );
  const changed = await touched(
    merge,
    sql`UPDATE class k SET title = c.title, school_id = p.school_id, ended_at = NULL
        FROM staged_class c JOIN place p ON p.org = c.org AND NOT p.whole
        WHERE k.district_id = ${db.district} AND k.source_id = c.source AND NOT c.leaving
          AND (k.title <> c.title OR k.school_id <> p.school_id OR k.ended_at IS NOT NULL)`,
  );
  const added = await touched(
    merge,
    sql`INSERT INTO class (district_id, class_id, school_id, source_id, title)
        SELECT ${db.district}, c.fresh, p.school_id, c.source, c.title
        FROM staged_class c JOIN place p ON p.org = c.org AND NOT p.whole
        WHERE NOT c.leaving
          AND NOT EXISTS (SELECT 1 FROM class k WHERE k.district_id = ${db.district} AND k.source_id = c.source)`,
  );
  const removed = await touched(
    merge,
    sql`UPDATE class k SET ended_at = ${now.toString()}::timestamptz
        WHERE k.district_id = ${db.district} AND k.ended_at IS NULL AND k.source_id IS NOT NULL
          AND (EXISTS (SELECT 1 FROM staged_class c WHERE c.source = k.source_id AND c.leaving)
            OR (${complete(merge, 'classes')} AND ${notMentioned('classes', 'k.source_id')}
              AND NOT EXISTS (SELECT 1 FROM staged_class c WHERE c.source = k.source_id)))`,
  );
  return { added, changed, removed };
}
