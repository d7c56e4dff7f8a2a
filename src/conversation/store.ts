import type { ViewerDb } from '#core/db/database.ts';
import type { StepKey } from './rules/script.ts';

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
