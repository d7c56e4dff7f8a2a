import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { StepKey } from '../rules/script.ts';

/** What is remembered of the way through the script: its steps, and that the family was asked what it notices. */
export type Mark = StepKey | 'asked';

/** What the viewer has entered of one talk, in order of time. */
export async function findMarks(db: ViewerDb, conferenceId: string) {
  const rows = await db.q
    .selectFrom('step_visit')
    .select(['step', 'entered_at'])
    .where('district_id', '=', db.district)
    .where('conference_id', '=', conferenceId)
    .where('author_id', '=', db.viewer.person)
    .orderBy('entered_at')
    .orderBy('visit_id')
    .execute();
  return rows.map((row) => ({ step: row.step as Mark, enteredAt: row.entered_at }));
}

/** Remembers a step, or that the family was asked. The same id again is nothing. */
export async function insertMark(
  db: ViewerDb,
  now: Temporal.Instant,
  mark: { conferenceId: string; visitId: string; step: Mark },
): Promise<void> {
  await db.q
    .insertInto('step_visit')
    .values({
      district_id: db.district,
      conference_id: mark.conferenceId,
      visit_id: mark.visitId,
      author_id: db.viewer.person,
      step: mark.step,
      entered_at: now,
    })
    .onConflict((at) => at.columns(['district_id', 'conference_id', 'visit_id']).doNothing())
    .execute();
}
