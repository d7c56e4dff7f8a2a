import { sql } from 'kysely';
import { leaveOut, type Merge } from './merge.ts';

/**
 * Ids that stand for two different people, or for classes of two schools, in one file: numbers that are given out school by
 * school, or that a spreadsheet has cut short. Taking the first would open one child's page to another child's guardians,
 * so neither is taken, nor anything that names them. `shared_id` lists them.
 */
export async function leaveOutShared(merge: Merge): Promise<void> {
  await sql`CREATE TEMP TABLE shared_id (kind text, id text) ON COMMIT DROP`.execute(merge.db.q);
  await gather(
    merge,
    'users',
    sql`SELECT u.source FROM staged_user u JOIN first_user f ON f.source = u.source AND f.line < u.line
      WHERE NOT u.leaving AND NOT f.leaving AND lower(u.given) NOT IN (lower(f.given), lower(f.family))
        AND lower(u.family) NOT IN (lower(f.family), lower(f.given))`,
  );
  await gather(
    merge,
    'classes',
    sql`SELECT c.source FROM staged_class c WHERE NOT c.leaving GROUP BY c.source HAVING count(DISTINCT c.org) > 1`,
  );
}

async function gather(
  merge: Merge,
  kind: 'users' | 'classes',
  finding: ReturnType<typeof sql>,
): Promise<void> {
  const { rows } =
    await sql`INSERT INTO shared_id SELECT DISTINCT ${kind}, found.* FROM (${finding}) found RETURNING id`.execute(
      merge.db.q,
    );
  if (rows.length === 0) return;
  const table = sql.table(kind === 'users' ? 'staged_user' : 'staged_class');
  await leaveOut(
    merge,
    kind,
    'idShared',
    'sourcedId',
    sql`DELETE FROM ${table} s WHERE ${isShared(kind, 's.source')} RETURNING line, source AS key`,
  );
}

/** Whether an id of the files stands for two. */
export const isShared = (kind: 'users' | 'classes', column: string) =>
  sql`EXISTS (SELECT 1 FROM shared_id d WHERE d.kind = ${kind} AND d.id = ${sql.raw(column)})`;

/** Whether there is any such id; most files hold none. */
export async function anyShared({ db }: Merge): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM shared_id LIMIT 1`.execute(db.q);
  return rows.length > 0;
}
