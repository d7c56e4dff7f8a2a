import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';

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
