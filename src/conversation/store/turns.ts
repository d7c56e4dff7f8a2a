import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { Speaker } from '../rules/turns.ts';

/** The viewer's own marks of one talk, in order of time. */
export async function findTurns(db: ViewerDb, conferenceId: string) {
  const rows = await db.q
    .selectFrom('turn')
    .select(['turn_id', 'who', 'began_at'])
    .where('district_id', '=', db.district)
    .where('conference_id', '=', conferenceId)
    .where('author_id', '=', db.viewer.person)
    .orderBy('began_at')
    .orderBy('turn_id')
    .execute();
  return rows.map((row) => ({ turnId: row.turn_id, who: row.who as Speaker, beganAt: row.began_at }));
}

/** Adds a mark of the viewer's. The same id again is nothing: taps are sent until they are known to be there. */
export async function insertTurn(
  db: ViewerDb,
  turn: { conferenceId: string; turnId: string; who: Speaker; beganAt: Temporal.Instant },
): Promise<void> {
  await db.q
    .insertInto('turn')
    .values({
      district_id: db.district,
      conference_id: turn.conferenceId,
      turn_id: turn.turnId,
      author_id: db.viewer.person,
      who: turn.who,
      began_at: turn.beganAt,
    })
    .onConflict((at) => at.columns(['district_id', 'conference_id', 'turn_id']).doNothing())
    .execute();
}
