import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';

/** The viewing teacher's last closed talk about the child before that moment. */
export function findTalkBefore(
  db: ViewerDb,
  of: { conferenceId: string; childId: string; startsAt: Temporal.Instant },
): Promise<{ conference_id: string } | undefined> {
  return db.q
    .selectFrom('conference')
    .where('district_id', '=', db.district)
    .where('child_id', '=', of.childId)
    .where('teacher_id', '=', db.viewer.person)
    .where('state', '=', 'closed')
    .where('conference_id', '<>', of.conferenceId)
    .where('starts_at', '<', of.startsAt)
    .select('conference_id')
    .orderBy('starts_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}
