import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';

/** The viewer's own note on a talk; row level security shows it to nobody else, the office and leaders included. */
export function findPrivateNote(db: ViewerDb, conferenceId: string) {
  return db.q
    .selectFrom('private_note')
    .select(['body', 'lang', 'updated_at'])
    .where('district_id', '=', db.district)
    .where('conference_id', '=', conferenceId)
    .where('author_id', '=', db.viewer.person)
    .executeTakeFirst();
}

/** Writes the viewer's own note over the earlier one. */
export async function savePrivateNote(
  db: ViewerDb,
  now: Temporal.Instant,
  conferenceId: string,
  note: { body: string; lang: string },
): Promise<void> {
  const written = { ...note, updated_at: now };
  await db.q
    .insertInto('private_note')
    .values({
      district_id: db.district,
      conference_id: conferenceId,
      author_id: db.viewer.person,
      ...written,
    })
    .onConflict((at) => at.columns(['district_id', 'conference_id', 'author_id']).doUpdateSet(written))
    .execute();
}

/** Deletes the viewer's own note for good. */
export async function deletePrivateNote(db: ViewerDb, conferenceId: string): Promise<void> {
  await db.q
    .deleteFrom('private_note')
    .where('district_id', '=', db.district)
    .where('conference_id', '=', conferenceId)
    .where('author_id', '=', db.viewer.person)
    .execute();
}
