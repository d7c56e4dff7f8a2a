import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';

export interface StoredDraft {
  /** Counts the savings, so that a second window cannot silently overwrite the first. */
  rev: number;
  fields: Record<string, string>;
  savedAt: Temporal.Instant;
}

/** What the teacher of the talk has typed so far; undefined before the first saving, and for everybody else. */
export async function findDraft(db: ViewerDb, conferenceId: string): Promise<StoredDraft | undefined> {
  const row = await db.q
    .selectFrom('agreement_draft')
    .where('district_id', '=', db.district)
    .where('conference_id', '=', conferenceId)
    .select(['body', 'updated_at'])
    .executeTakeFirst();
  return row && { rev: Number(row.body.rev), fields: row.body.fields, savedAt: row.updated_at };
}

/** Saves over revision `over` (0: over nothing). Returns the new revision, or undefined if another window saved since. */
export async function saveDraft(
  db: ViewerDb,
  now: Temporal.Instant,
  conferenceId: string,
  { over, fields }: { over: number; fields: Record<string, string> },
): Promise<number | undefined> {
  const rev = over + 1;
  const row = await db.q
    .insertInto('agreement_draft')
    .values({
      district_id: db.district,
      conference_id: conferenceId,
      body: JSON.stringify({ rev, fields }),
      author_id: db.viewer.person,
      updated_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['district_id', 'conference_id'])
        .doUpdateSet({ body: JSON.stringify({ rev, fields }), updated_at: now })
        .where(sql`(agreement_draft.body->>'rev')::int`, '=', over),
    )
    .returning('conference_id')
    .executeTakeFirst();
  return row && rev;
}

/** Once a version stands the draft is nobody's any more. */
export async function deleteDraft(db: ViewerDb, conferenceId: string): Promise<void> {
  await db.q
    .deleteFrom('agreement_draft')
    .where('district_id', '=', db.district)
    .where('conference_id', '=', conferenceId)
    .execute();
}
