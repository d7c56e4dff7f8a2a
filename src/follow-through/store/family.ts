import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';

/** The last check-in that was sent about each talk the viewing guardian takes part in, the newest first. */
export async function findSentToMe(db: ViewerDb) {
  const rows = await db.q
    .selectFrom('check_in as k')
    .innerJoin('participant as p', (join) =>
      join.onRef('p.district_id', '=', 'k.district_id').onRef('p.conference_id', '=', 'k.conference_id'),
    )
    .where('k.district_id', '=', db.district)
    .where('p.person_id', '=', db.viewer.person)
    .where('p.role', '=', 'guardian')
    .where('p.ended_at', 'is', null)
    .where('k.sent_at', 'is not', null)
    .distinctOn('k.conference_id')
    .select(['k.conference_id as conferenceId', 'k.check_in_id as checkInId'])
    .select(sql<Temporal.Instant>`k.sent_at`.as('sentAt'))
    .select(
      sql<boolean>`EXISTS (SELECT 1 FROM check_in_answer a WHERE a.district_id = k.district_id
        AND a.conference_id = k.conference_id AND a.check_in_id = k.check_in_id
        AND a.guardian_id = ${db.viewer.person})`.as('answered'),
    )
    .orderBy('k.conference_id')
    .orderBy('k.turn_no', 'desc')
    .execute();
  return rows.sort((a, b) => b.sentAt.epochMilliseconds - a.sentAt.epochMilliseconds);
}
