import type { Clock } from '#core/clock.ts';
import { type Database, rollBackWith, type ViewerDb } from '#core/db/database.ts';
import type { Viewer } from '#core/db/viewer.ts';
import { revokeLinksOf } from '#people/access/actions/links.ts';
import { tellWhatEnded, type WhenEnded } from './actions/when-ended.ts';
import { Refused } from './intake/refused.ts';
import { openSource } from './intake/source.ts';
import type { Refusal } from './rules/reasons.ts';
import type { Report } from './rules/report.ts';
import { takeRoster } from './store/import.ts';
import { districtSettings, recordRun, waitForTurn } from './store/runs.ts';

export type RosterDeps = {
  readonly db: Database;
  readonly clock: Clock;
  /** Told what ended, within the same transaction; also where it is rolled back, to know what would end with it. */
  readonly whenEnded?: WhenEnded;
};

export type Import = {
  /** Minted by whoever asks, so that a repeated request is the same import. */
  readonly importId: string;
  /** A .zip, a folder or a .csv on this machine. */
  readonly from: string;
  /** What the office calls it. */
  readonly sourceName: string;
  /** The office's word that these files list everyone, where no manifest says so. */
  readonly complete: boolean;
};

export type Previewed = { readonly ok: true; readonly report: Report } | Refusal;
export type Imported = Previewed | { readonly ok: false; readonly because: 'brake'; readonly report: Report };

/**
 * Says what an import would do, and does none of it: the same transaction as the import's, rolled back. Only the report is
 * kept, so that it can be looked at and then confirmed.
 */
export async function previewRoster(deps: RosterDeps, viewer: Viewer, asked: Import): Promise<Previewed> {
  const result = await run(deps, viewer, asked, { yes: false, keep: false });
  if (!('report' in result)) return result;
  const { report } = result;
  await deps.db.as(viewer, (db) => record(deps, db, asked, report, 'preview'));
  return { ok: true, report };
}

/**
 * Takes a roster: rows that can't be understood are left out and named, the rest is taken whole or not at all. Refuses,
 * with the report, when more than 5 % of the people, the classes or the students' seats would end without `yes`.
 */
export async function importRoster(
  deps: RosterDeps,
  viewer: Viewer,
  asked: Import & { readonly yes: boolean },
): Promise<Imported> {
  const result = await run(deps, viewer, asked, { yes: asked.yes, keep: true });
  if ('report' in result && !result.ok) {
    await deps.db.as(viewer, (db) => record(deps, db, asked, result.report, 'refused'));
  }
  return result;
}

async function run(
  deps: RosterDeps,
  viewer: Viewer,
  asked: Import,
  { yes, keep }: { yes: boolean; keep: boolean },
): Promise<Imported> {
  const source = await openSource(asked.from);
  if (!source.ok) return source;
  try {
    return await deps.db.as<Imported>(viewer, async (db) => {
      await waitForTurn(db);
      const now = deps.clock.now();
      const { timeZone } = await districtSettings(db);
      const today = now.toZonedDateTimeISO(timeZone).toPlainDate().toString();
      const files = await takeRoster(db, source, { now, today, complete: asked.complete, yes });
      const talks = await tellWhatEnded(deps.whenEnded, db, files.ended, now);
      const closed = await revokeLinksOf(db, now, files.readdressed);
      const notes = [
        ...files.report.notes,
        ...(closed > 0 ? [{ note: 'linksClosed', count: closed } as const] : []),
      ];
      const report: Report = { ...files.report, notes, talks };
      if (!keep) return rollBackWith({ ok: true, report } satisfies Imported);
      if (report.brake.holds) return rollBackWith({ ok: false, because: 'brake', report } satisfies Imported);
      await record(deps, db, asked, report, 'done');
      return { ok: true, report };
    });
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  } finally {
    source.close();
  }
}

async function record(
  deps: RosterDeps,
  db: ViewerDb,
  asked: Import,
  report: Report,
  state: 'preview' | 'done' | 'refused',
): Promise<void> {
  const { importId, sourceName, complete } = asked;
  const now = deps.clock.now();
  await recordRun(db, { importId, startedAt: now, finishedAt: now, sourceName, state, report, complete });
}
