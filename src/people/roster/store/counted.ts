import { sql } from 'kysely';
import type { ViewerDb } from '#core/db/database.ts';
import type { Braked } from '../rules/brake.ts';
import { SIDE_FILE } from '../rules/family-rows.ts';
import type { Counts } from '../rules/report.ts';
import { type Merge, notMentioned } from './merge.ts';

export type Before = Readonly<Record<Exclude<Braked, 'renamed'>, number>> & {
  /** Somebody of a roster was here once, even if everybody has left. */
  readonly ever: boolean;
};

/** What is here before the import: what the brake measures against. */
export async function countBefore(db: ViewerDb): Promise<Before> {
  const { rows } = await sql<Record<keyof Before, string>>`
    SELECT count(*) FILTER (WHERE ended_at IS NULL) AS people, count(*) AS ever,
      (SELECT count(*) FROM class WHERE district_id = ${db.district} AND source_id IS NOT NULL AND ended_at IS NULL) AS classes,
      (SELECT count(*) FROM enrolment e
        JOIN class k ON k.district_id = e.district_id AND k.class_id = e.class_id AND k.source_id IS NOT NULL
        WHERE e.district_id = ${db.district} AND e.role = 'student' AND e.ended_at IS NULL) AS seats,
      (SELECT count(*) FROM guardianship WHERE district_id = ${db.district} AND ended_at IS NULL) AS pairs
    FROM person WHERE district_id = ${db.district} AND source_id IS NOT NULL`.execute(db.q);
  const number = (what: keyof Before) => Number(rows[0]?.[what] ?? 0);
  return {
    people: number('people'),
    classes: number('classes'),
    seats: number('seats'),
    pairs: number('pairs'),
    ever: number('ever') > 0,
  };
}

/** What ends, of what was there. Seats and pairs of people who leave are theirs, and counted with them. */
export async function countEndings(merge: Merge, before: Before, counts: Counts, renamed: readonly number[]) {
  const { db, now } = merge;
  const ends = {
    people: { leaving: counts.people.removed, of: before.people },
    classes: { leaving: counts.classes.removed, of: before.classes },
    renamed: { leaving: renamed.length, of: before.people },
  };
  const stay = (id: string) => sql`EXISTS (SELECT 1 FROM person p WHERE p.district_id = ${db.district}
    AND p.person_id = ${sql.raw(id)} AND p.ended_at IS NULL)`;
  const at = sql`${now.toString()}::timestamptz`;
  const { rows } = merge.first
    ? { rows: [] }
    : await sql<Record<'seats' | 'pairs', string>>`
    SELECT (SELECT count(*) FROM enrolment e WHERE e.district_id = ${db.district} AND e.role = 'student'
        AND e.ended_at = ${at} AND ${stay('e.person_id')}) AS seats,
      (SELECT count(*) FROM guardianship s WHERE s.district_id = ${db.district} AND s.ended_at = ${at}
        AND ${stay('s.guardian_id')} AND ${stay('s.child_id')}) AS pairs`.execute(db.q);
  const ended = (what: 'seats' | 'pairs') => ({ leaving: Number(rows[0]?.[what] ?? 0), of: before[what] });
  return { ...ends, seats: ended('seats'), pairs: ended('pairs') };
}

/** People of the roster whom the files, not known to be complete, do not list. Nobody is ended by that. */
export async function countUnlisted(merge: Merge): Promise<number> {
  const { db } = merge;
  if (merge.modes.get('users') !== 'listed') return 0;
  const { rows } = await sql<{ n: string }>`
    SELECT count(*) AS n FROM person p
    WHERE p.district_id = ${db.district} AND p.source_id IS NOT NULL AND p.ended_at IS NULL
      AND NOT starts_with(p.source_id, ${SIDE_FILE}) AND ${notMentioned('users', 'p.source_id')}
      AND NOT EXISTS (SELECT 1 FROM staged_user u WHERE u.source = p.source_id)`.execute(db.q);
  return Number(rows[0]?.n ?? 0);
}

/** Both another given and another family name than a person here has: the id was probably given to somebody else. */
export const isRenamed = (given: string, family: string) => sql`
  (lower(p.given_name) NOT IN (lower(${sql.raw(given)}), lower(${sql.raw(family)}))
    AND lower(p.family_name) NOT IN (lower(${sql.raw(family)}), lower(${sql.raw(given)})))`;

/**
 * People who are or were here and whom the files give wholly other names. To be asked before the names are taken over.
 * @returns the lines of users.csv that do, or 0 for one of the side file
 */
export async function findRenamed({ db, first }: Merge): Promise<number[]> {
  if (first) return [];
  const { rows } = await sql<{ line: number | null }>`
    SELECT min(u.line) AS line FROM who w JOIN person p ON p.district_id = ${db.district} AND p.source_id = w.source
      LEFT JOIN staged_user u ON u.source = w.source
    WHERE w.kept AND ${isRenamed('w.given', 'w.family')} GROUP BY w.source ORDER BY 1`.execute(db.q);
  return rows.map(({ line }) => line ?? 0);
}

/**
 * People who end with this import and are named exactly like somebody whom it adds: their ids have probably changed, and
 * what was agreed about them would stay with the old ones.
 */
export async function countRenumbered({ db, now }: Merge, people: Counts['people']): Promise<number> {
  if (people.added === 0 || people.removed === 0) return 0;
  const at = sql`${now.toString()}::timestamptz`;
  const { rows } = await sql<{ n: string }>`
    SELECT count(*) AS n FROM person p
    WHERE p.district_id = ${db.district} AND p.ended_at = ${at} AND p.source_id IS NOT NULL
      AND (lower(p.given_name), lower(p.family_name)) IN (SELECT lower(q.given_name), lower(q.family_name) FROM person q
        WHERE q.district_id = ${db.district} AND q.created_at = ${at} AND q.ended_at IS NULL)`.execute(db.q);
  return Number(rows[0]?.n ?? 0);
}
