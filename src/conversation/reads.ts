import type { ViewerDb } from '#core/db/database.ts';
import { stepKeys } from './rules/script.ts';
import type { SharedNote } from './rules/shared-page.ts';
import { findLatestEntries } from './store.ts';

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
