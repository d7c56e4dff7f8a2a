import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { readKept } from '../rules/kept-report.ts';
import type { Report } from '../rules/report.ts';

export type RunState = 'preview' | 'done' | 'refused';
export type Run = {
  readonly importId: string;
  readonly startedAt: Temporal.Instant;
  readonly finishedAt: Temporal.Instant | null;
  readonly byPerson: string | null;
  readonly sourceName: string;
  readonly state: RunState;
};

/** Everything of a report that is not a list of rows; what `import_run.counts` holds. */
export type Summary = Omit<Report, 'rejected' | 'notes'> & { readonly complete: boolean };

/** The district's time zone (IANA) and the language its people are written to when nothing else is known. */
export async function districtSettings(db: ViewerDb): Promise<{ timeZone: string; lang: string }> {
  const row = await db.q
    .selectFrom('district')
    .select(['time_zone', 'default_lang'])
    .where('district_id', '=', db.district)
    .executeTakeFirstOrThrow();
  return { timeZone: row.time_zone, lang: row.default_lang };
}

/** One import at a time in a district; the second waits for the first to be whole. */
export async function waitForTurn(db: ViewerDb): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`roster:${db.district}`}, 0))`.execute(db.q);
}

/** Records what an import did, or would do; a preview that is then taken becomes the record of the import. */
export async function recordRun(
  db: ViewerDb,
  run: Omit<Run, 'byPerson'> & { readonly report: Report; readonly complete: boolean },
): Promise<void> {
  const { rejected, notes, ...rest } = run.report;
  const summary: Summary = { ...rest, complete: run.complete };
  const written = {
    finished_at: run.finishedAt,
    state: run.state,
    counts: JSON.stringify(summary),
    rejected: JSON.stringify(rejected),
    notes: JSON.stringify(notes),
  };
  await db.q
    .insertInto('import_run')
    .values({
      district_id: db.district,
      import_id: run.importId,
      started_at: run.startedAt,
      by_person: db.viewer.roles.includes('system') ? null : db.viewer.person,
      source_name: run.sourceName,
      ...written,
    })
    .onConflict((c) =>
      c.columns(['district_id', 'import_id']).doUpdateSet(written).where('import_run.state', '<>', 'done'),
    )
    .execute();
}

/** The latest imports, newest first. */
export async function listRuns(db: ViewerDb, limit = 30): Promise<Run[]> {
  const rows = await db.q
    .selectFrom('import_run')
    .select(['import_id', 'started_at', 'finished_at', 'by_person', 'source_name', 'state'])
    .where('district_id', '=', db.district)
    .orderBy('started_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(asRun);
}

/** One import with its whole report; undefined when there is none of that id here. */
export async function findRun(
  db: ViewerDb,
  importId: string,
): Promise<(Run & { report: Report; complete: boolean }) | undefined> {
  const row = await db.q
    .selectFrom('import_run')
    .selectAll()
    .where('district_id', '=', db.district)
    .where('import_id', '=', importId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { complete } = row.counts as Summary;
  return {
    ...asRun(row),
    report: readKept(row.counts, row.rejected, row.notes),
    complete: complete === true,
  };
}

function asRun(row: {
  import_id: string;
  started_at: Temporal.Instant;
  finished_at: Temporal.Instant | null;
  by_person: string | null;
  source_name: string;
  state: string;
}): Run {
  return {
    importId: row.import_id,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    byPerson: row.by_person,
    sourceName: row.source_name,
    state: row.state as RunState,
  };
}
