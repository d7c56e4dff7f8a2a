import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { type StepKey, stepKeys } from './rules/script.ts';
import type { SharedNote } from './rules/shared-page.ts';
import type { Visit } from './rules/timebox.ts';
import type { Turn } from './rules/turns.ts';
import { findLatestEntries } from './store/page.ts';
import { findTurns } from './store/turns.ts';
import { findMarks } from './store/way.ts';

/** What the shared page of a talk says now, in the order of the script; for participants and the worker only. */
export async function sharedNotesOf(db: ViewerDb, conferenceId: string): Promise<SharedNote[]> {
  const rows = await findLatestEntries(db, conferenceId);
  return rows
    .filter((row) => row.body !== '')
    .map((row) => ({
      entryId: row.entry_id,
      field: row.field,
      body: row.body,
      lang: row.lang,
      authorId: row.author_id,
      writtenAt: row.written_at,
    }))
    .sort((a, b) => stepKeys.indexOf(a.field) - stepKeys.indexOf(b.field));
}

/** The way the viewing teacher has gone through the script of a talk. */
export interface Way {
  visits: Visit[];
  /** The step the talk is in; undefined before it was started. */
  current: StepKey | undefined;
  /** When the family was asked what it notices; before that the grow stays folded. */
  askedAt: Temporal.Instant | undefined;
}

/** The way the viewing teacher has gone so far; nobody else's is ever found. */
export async function wayOf(db: ViewerDb, conferenceId: string): Promise<Way> {
  const marks = await findMarks(db, conferenceId);
  const visits = marks.flatMap(({ step, enteredAt }) => (step === 'asked' ? [] : [{ step, enteredAt }]));
  return {
    visits,
    current: visits.at(-1)?.step,
    askedAt: marks.find(({ step }) => step === 'asked')?.enteredAt,
  };
}

/** The viewing teacher's own turn marks. Nobody else's are ever found, and nobody else finds these. */
export async function turnsOf(db: ViewerDb, conferenceId: string): Promise<Turn[]> {
  return findTurns(db, conferenceId);
}
