import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { findPrivateNote } from '../store/private-note.ts';

/** The viewer's own private note on a talk. Never put it on a page that a family may see. */
export async function privateNoteOf(
  db: ViewerDb,
  conferenceId: string,
): Promise<{ body: string; lang: string; updatedAt: Temporal.Instant } | undefined> {
  const row = await findPrivateNote(db, conferenceId);
  return row && { body: row.body, lang: row.lang, updatedAt: row.updated_at };
}
