import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { StepKey } from '../rules/script.ts';

/** What is remembered of the way through the script: its steps, and that the family was asked what it notices. */
export type Mark = StepKey | 'asked';

/** Whoever writes the shared page of a talk waits for whoever writes or closes it just now. */
export async function lockTalk(db: ViewerDb, conferenceId: string): Promise<void> {
  await db.q
    .selectFrom('conference')
    .select('conference_id')
    .where('district_id', '=', db.district)
    .where('conference_id', '=', conferenceId)
    .forUpdate()
    .execute();
}

/** Booked becomes open; anything else stays what it is. */
export async function setOpen(db: ViewerDb, now: Temporal.Instant, conferenceId: string): Promise<void> {
  await db.q
    .updateTable('conference')
    .set({ state: 'open', opened_at: now })
    .where('district_id', '=', db.district)
    .where('conference_id', '=', conferenceId)
    .where('teacher_id', '=', db.viewer.person)
    .where('state', '=', 'booked')
    .execute();
}

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
