import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { StepKey } from '../rules/script.ts';

/** The latest entry of every field of a talk's shared page. Participants only, by row level security. */
export async function findLatestEntries(db: ViewerDb, conferenceId: string) {
  const rows = await db.q
    .selectFrom('page_entry')
    .distinctOn('field')
    .select(['entry_id', 'field', 'body', 'lang', 'author_id', 'written_at'])
    .where('district_id', '=', db.district)
    .where('conference_id', '=', conferenceId)
    .orderBy('field')
    .orderBy('written_at', 'desc')
    .orderBy('entry_id', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, field: row.field as StepKey }));
}

/** Whether this entry is written already: the same form, sent twice. */
export async function hasEntry(db: ViewerDb, conferenceId: string, entryId: string): Promise<boolean> {
  const row = await db.q
    .selectFrom('page_entry')
    .select('entry_id')
    .where('district_id', '=', db.district)
    .where('conference_id', '=', conferenceId)
    .where('entry_id', '=', entryId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Adds an entry of the viewer's to the shared page; nothing on it is ever changed. The same id again is nothing. */
export async function insertEntry(
  db: ViewerDb,
  now: Temporal.Instant,
  entry: { conferenceId: string; entryId: string; field: StepKey; body: string; lang: string },
): Promise<void> {
  const { conferenceId, entryId, field, body, lang } = entry;
  await db.q
    .insertInto('page_entry')
    .values({
      district_id: db.district,
      conference_id: conferenceId,
      entry_id: entryId,
      field,
      body,
      lang,
      author_id: db.viewer.person,
      written_at: now,
    })
    .onConflict((at) => at.columns(['district_id', 'conference_id', 'entry_id']).doNothing())
    .execute();
}
