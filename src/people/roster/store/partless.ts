import { sql } from 'kysely';
import type { Note } from '../rules/report.ts';
import type { Merge } from './merge.ts';

/** Of whom the files tell, and who is not taken all the same. Needs `who` and `hold`. */
export async function notePartless({ db }: Merge): Promise<Note[]> {
  const { rows } = await sql<Record<'closed' | 'over' | 'unused', string>>`
    SELECT count(*) FILTER (WHERE held.person IS NOT NULL AND shut.person IS NOT NULL) AS closed,
      count(*) FILTER (WHERE held.person IS NOT NULL AND shut.person IS NULL) AS over,
      count(*) FILTER (WHERE held.person IS NULL AND spare.person IS NOT NULL) AS unused
    FROM who w
      LEFT JOIN (SELECT DISTINCT person FROM hold) held ON held.person = w.source
      LEFT JOIN (SELECT DISTINCT source AS person FROM staged_user WHERE closed) shut ON shut.person = w.source
      LEFT JOIN (SELECT source AS person FROM staged_user WHERE role = 'unused'
        UNION SELECT person FROM staged_role WHERE role = 'unused'
        UNION SELECT guardian FROM staged_pair WHERE relation = 'unused') spare ON spare.person = w.source
    WHERE NOT w.kept`.execute(db.q);
  return counted({
    accountsClosed: rows[0]?.closed,
    rolesOver: rows[0]?.over,
    rolesUnused: rows[0]?.unused,
  });
}

/**
 * Children whom no guardian is tied to, and guardians of nobody: an export that leaves the ties out brings everybody, and no
 * family can be invited. Told where the files could have said it.
 */
export async function noteAlone({ db, modes }: Merge): Promise<Note[]> {
  if (!modes.has('users') && !modes.has('relationships') && !modes.has('guardians')) return [];
  await sql`CREATE TEMP TABLE awaiting ON COMMIT DROP AS
    SELECT unnest(u.agents) AS guardian FROM later_part l JOIN staged_user u ON u.source = l.person WHERE l.role = 'student'
    UNION SELECT u.source FROM later_part l JOIN (
        SELECT source, unnest(agents) AS child FROM staged_user) u ON u.child = l.person WHERE l.role = 'student'
    UNION SELECT t.guardian FROM later_part l JOIN staged_pair t ON t.student = l.person WHERE l.role = 'student'`.execute(
    db.q,
  );
  await sql`ANALYZE awaiting`.execute(db.q);
  const { rows } = await sql<Record<'children' | 'guardians', string>>`
    SELECT (SELECT count(DISTINCT r.person_id) FROM person_role r
        WHERE r.district_id = ${db.district} AND r.role = 'student' AND r.ended_at IS NULL AND NOT EXISTS (
          SELECT 1 FROM guardianship s WHERE s.district_id = ${db.district} AND s.child_id = r.person_id
            AND s.ended_at IS NULL)) AS children,
      (SELECT count(*) FROM person p
        WHERE p.district_id = ${db.district} AND p.source_id IS NOT NULL AND p.ended_at IS NULL AND NOT EXISTS (
          SELECT 1 FROM person_role r WHERE r.district_id = ${db.district} AND r.person_id = p.person_id
            AND r.ended_at IS NULL)
          -- whose child is still to come is told with those who begin later
          AND NOT EXISTS (SELECT 1 FROM awaiting a WHERE a.guardian = p.source_id)
        ) AS guardians`.execute(db.q);
  return counted({ childrenAlone: rows[0]?.children, guardiansAlone: rows[0]?.guardians });
}

const MOST_LINES = 20;

/** Ids that stood for somebody of another name, each by its line: one alone is enough to open a page to a stranger. */
export function noteRenamed(lines: readonly number[]): Note[] {
  if (lines.length === 0) return [];
  const named = lines.filter((line) => line > 0).slice(0, MOST_LINES);
  return [{ note: 'renamed', count: lines.length, files: named.map(String) }];
}

function counted(found: Partial<Record<Note['note'], string>>): Note[] {
  return Object.entries(found)
    .map(([note, count]) => ({ note: note as Note['note'], count: Number(count ?? 0) }))
    .filter(({ count }) => count > 0);
}
