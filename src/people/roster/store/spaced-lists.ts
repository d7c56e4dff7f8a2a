import { sql } from 'kysely';
import type { Note } from '../rules/report.ts';
import { type Merge, touched } from './merge.ts';

/**
 * Ids that an export separates by spaces alone look like one id, and an id may hold a space. It is a list where nobody has
 * that id and every word of it is somebody's; otherwise it stays as it was written. Tells where it was taken for a list.
 */
export async function partSpacedAgents(merge: Merge): Promise<Note[]> {
  const { db } = merge;
  const known = (id: string) => sql`(EXISTS (SELECT 1 FROM staged_user o WHERE o.source = ${sql.raw(id)})
    OR EXISTS (SELECT 1 FROM person p WHERE p.district_id = ${db.district} AND p.source_id = ${sql.raw(id)}))`;
  const parted = await part(merge, 'agents', known);
  return parted > 0 ? [{ note: 'listSpaced', column: 'agentSourcedIds', count: parted }] : [];
}

/** The same for the schools that somebody is of. Needs `place`. */
export async function partSpacedOrgs(merge: Merge): Promise<Note[]> {
  const known = (id: string) => sql`EXISTS (SELECT 1 FROM place p WHERE p.org = ${sql.raw(id)})`;
  const parted = await part(merge, 'orgs', known);
  return parted > 0 ? [{ note: 'listSpaced', column: 'orgSourcedIds', count: parted }] : [];
}

async function part(
  merge: Merge,
  column: 'agents' | 'orgs',
  known: (id: string) => ReturnType<typeof sql>,
): Promise<number> {
  const list = sql.ref(column);
  const spaced = sql`SELECT DISTINCT a.id FROM staged_user u CROSS JOIN LATERAL unnest(u.${list}) a (id)
    WHERE array_to_string(u.${list}, ',') LIKE '% %' AND a.id LIKE '% %'`;
  const { rows } = await sql`${spaced} LIMIT 1`.execute(merge.db.q);
  if (rows.length === 0) return 0;
  await sql`CREATE TEMP TABLE ${sql.table(`parted_${column}`)} ON COMMIT DROP AS
    SELECT w.id, array_agg(w.word) AS words FROM (
      SELECT s.id, regexp_split_to_table(s.id, ' ') AS word FROM (${spaced}) s WHERE NOT ${known('s.id')}) w
    GROUP BY w.id HAVING bool_and(${known('w.word')})`.execute(merge.db.q);
  const table = sql.table(`parted_${column}`);
  return touched(
    merge,
    sql`UPDATE staged_user u SET ${list} = l.list FROM (
          SELECT u.ctid AS at, array_agg(DISTINCT w.word) AS list FROM staged_user u
            CROSS JOIN LATERAL unnest(u.${list}) a (id) LEFT JOIN ${table} t ON t.id = a.id
            CROSS JOIN LATERAL unnest(coalesce(t.words, ARRAY[a.id])) w (word)
          WHERE array_to_string(u.${list}, ',') LIKE '% %' GROUP BY u.ctid HAVING count(t.id) > 0) l
        WHERE u.ctid = l.at`,
  );
}
