import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { Ledger } from '../intake/ledger.ts';
import type { FileKind } from '../rules/columns.ts';
import type { FileMode } from '../rules/manifest.ts';
import type { Gap, Reason } from '../rules/reasons.ts';

/** What every step of an import works with. */
export type Merge = {
  readonly db: ViewerDb;
  readonly now: Temporal.Instant;
  readonly modes: ReadonlyMap<FileKind, FileMode>;
  readonly columns: ReadonlyMap<FileKind, readonly string[]>;
  readonly ledger: Ledger;
  /** Nobody of a roster was ever here, so nobody can leave or come back. */
  readonly first: boolean;
};

/** The part of it that ends things also without files. */
export type Ending = Pick<Merge, 'db' | 'now' | 'first'>;

export type Count = { added: number; changed: number; removed: number };

/** Whether absence from this file means something: it is there, it is the complete list, and every row's subject is known. */
export function isComplete(merge: Merge, kind: FileKind): boolean {
  return merge.modes.get(kind) === 'bulk' && !merge.ledger.blind.has(kind);
}

/** The same, written into a statement so that the planner knows it. */
export const complete = (merge: Merge, kind: FileKind) => sql.lit(isComplete(merge, kind));

/** No row of this file that was left out spoke of the id in that column. */
export const notMentioned = (kind: FileKind, column: string) =>
  sql`NOT EXISTS (SELECT 1 FROM staged_mention m WHERE m.key = ${sql.raw(column)} AND m.kind = ${kind})`;

/** Runs a statement; how many rows it touched. */
export async function touched(merge: Pick<Merge, 'db'>, statement: ReturnType<typeof sql>): Promise<number> {
  const { numAffectedRows } = await statement.execute(merge.db.q);
  return Number(numAffectedRows ?? 0);
}

/**
 * Leaves out the rows that the statement deletes from the stage and returns as `line` (and `key`, the id it spoke of,
 * which from then on counts as mentioned).
 */
export async function leaveOut(
  merge: Merge,
  kind: FileKind,
  because: Reason,
  column: string | null,
  deleting: ReturnType<typeof sql<{ line: number; key: string }>>,
): Promise<void> {
  const { rows } = await deleting.execute(merge.db.q);
  for (const { line } of rows) merge.ledger.reject(kind, line, because, column);
  if (rows.length === 0) return;
  await sql`
    INSERT INTO staged_mention
    SELECT ${kind}, key FROM json_populate_recordset(NULL::staged_mention, ${JSON.stringify(rows)}::json)
  `.execute(merge.db.q);
}

/** Notes rows that were taken without one value. */
export async function noteGaps(
  merge: Merge,
  kind: FileKind,
  without: Gap,
  column: string,
  finding: ReturnType<typeof sql<{ line: number }>>,
): Promise<void> {
  const { rows } = await finding.execute(merge.db.q);
  for (const { line } of rows) merge.ledger.gap(kind, line, without, column);
}
