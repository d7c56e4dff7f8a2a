import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';

export interface Effect {
  effectId: string;
  key: string;
  kind: string;
  // biome-ignore lint/suspicious/noExplicitAny: its shape is known to the room that owes it
  about: any;
  to: string | null;
  child: string | null;
  dueAt: Temporal.Instant;
  attempts: number;
  createdAt: Temporal.Instant;
  /** In which roles whoever caused it was acting, with commas; null where that was not kept yet. */
  causedAs: string | null;
  /** Why it stands as it does, where that was written down. */
  because: string | null;
}

/** A row of the ledger as an Effect. */
export const effectColumns = `effect_id AS "effectId", effect_key AS key, kind, about, to_person AS "to",
  child_id AS child, due_at AS "dueAt", attempts, created_at AS "createdAt", caused_as AS "causedAs", because`;

/**
 * Takes up to `most` effects that are due and marks them as being sent, so that a second worker leaves them alone.
 * One that has been "sending" for ten minutes was left by a crash and is taken up again.
 */
export async function takeDue(db: ViewerDb, now: Temporal.Instant, most: number): Promise<Effect[]> {
  const { rows } = await sql<Effect>`
    UPDATE effect SET state = 'sending', attempts = attempts + 1, settled_at = ${now}
    WHERE district_id = ${db.district} AND effect_id IN (
      SELECT effect_id FROM effect WHERE district_id = ${db.district} AND due_at <= ${now}
        AND (state = 'waiting' OR (state = 'sending' AND settled_at < ${now.subtract({ minutes: 10 })}))
      ORDER BY due_at, effect_id LIMIT ${most} FOR UPDATE SKIP LOCKED)
    RETURNING ${sql.raw(effectColumns)}`.execute(db.q);
  return rows;
}

export async function settle(
  db: ViewerDb,
  effectId: string,
  to: {
    state: 'sent' | 'cancelled' | 'failed' | 'waiting' | 'by-hand';
    at: Temporal.Instant;
    because?: string;
    messageId?: string;
    dueAt?: Temporal.Instant;
    schoolId?: string;
  },
): Promise<void> {
  await db.q
    .updateTable('effect')
    .set({
      state: to.state,
      settled_at: to.at,
      because: to.because ?? null,
      message_id: to.messageId ?? null,
      school_id: to.schoolId ?? null,
    })
    .$if(to.dueAt !== undefined, (q) => q.set({ due_at: to.dueAt as Temporal.Instant }))
    .where('district_id', '=', db.district)
    .where('effect_id', '=', effectId)
    .execute();
}

/** When the next thing falls due: what the sample school's clock could be moved to. */
export async function nextDue(db: ViewerDb): Promise<Temporal.Instant | undefined> {
  const row = await db.q
    .selectFrom('effect')
    .where('district_id', '=', db.district)
    .where('state', '=', 'waiting')
    .select('due_at')
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst();
  return row?.due_at;
}
