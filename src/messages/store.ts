import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { Owed } from './ledger.ts';

export async function insertEffect(
  db: ViewerDb,
  row: Owed & { effectId: string; createdAt: Temporal.Instant },
): Promise<void> {
  await db.q
    .insertInto('effect')
    .values({
      district_id: db.district,
      effect_id: row.effectId,
      effect_key: row.key,
      kind: row.kind,
      about: JSON.stringify(row.about),
      to_person: row.to ?? null,
      child_id: row.child ?? null,
      due_at: row.dueAt,
      created_at: row.createdAt,
    })
    .onConflict((conflict) => conflict.columns(['district_id', 'effect_key']).doNothing())
    .execute();
}

export async function callOffEffects(
  db: ViewerDb,
  now: Temporal.Instant,
  which: { keyPrefix: string } | { to: string; child: string },
  because: string,
): Promise<number> {
  const result = await db.q
    .updateTable('effect')
    .set({ state: 'cancelled', settled_at: now, because })
    .where('district_id', '=', db.district)
    .where('state', '=', 'waiting')
    .where((eb) =>
      'keyPrefix' in which
        ? eb(sql`left(effect_key, ${which.keyPrefix.length})`, '=', which.keyPrefix)
        : eb.and([eb('to_person', '=', which.to), eb('child_id', '=', which.child)]),
    )
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

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
}

/**
 * Takes up to `most` effects that are due and marks them as being sent, so that a second worker leaves them alone.
 * One that has been "sending" for ten minutes was left by a crash and is taken up again.
 */
export async function takeDue(db: ViewerDb, now: Temporal.Instant, most: number): Promise<Effect[]> {
  const { rows } = await sql<Omit<Effect, 'dueAt'> & { dueAt: Temporal.Instant }>`
    UPDATE effect SET state = 'sending', attempts = attempts + 1, settled_at = ${now}
    WHERE district_id = ${db.district} AND effect_id IN (
      SELECT effect_id FROM effect WHERE district_id = ${db.district} AND due_at <= ${now}
        AND (state = 'waiting' OR (state = 'sending' AND settled_at < ${now.subtract({ minutes: 10 })}))
      ORDER BY due_at, effect_id LIMIT ${most} FOR UPDATE SKIP LOCKED)
    RETURNING effect_id AS "effectId", effect_key AS key, kind, about, to_person AS "to", child_id AS child,
      due_at AS "dueAt", attempts`.execute(db.q);
  return rows;
}

export async function settle(
  db: ViewerDb,
  effectId: string,
  to: {
    state: 'sent' | 'cancelled' | 'failed' | 'waiting';
    at: Temporal.Instant;
    because?: string;
    messageId?: string;
    dueAt?: Temporal.Instant;
  },
): Promise<void> {
  await db.q
    .updateTable('effect')
    .set({
      state: to.state,
      settled_at: to.at,
      because: to.because ?? null,
      message_id: to.messageId ?? null,
    })
    .$if(to.dueAt !== undefined, (q) => q.set({ due_at: to.dueAt as Temporal.Instant }))
    .where('district_id', '=', db.district)
    .where('effect_id', '=', effectId)
    .execute();
}

export interface StoredMail {
  mailId: string;
  messageId: string;
  toPerson: string | null;
  toAddress: string;
  lang: string;
  subject: string;
  html: string;
  body: string;
  calendar: string | null;
  sentAt: Temporal.Instant;
}

export async function keepMail(db: ViewerDb, mail: StoredMail): Promise<void> {
  await db.q
    .insertInto('mail')
    .values({
      district_id: db.district,
      mail_id: mail.mailId,
      message_id: mail.messageId,
      to_person: mail.toPerson,
      to_address: mail.toAddress,
      lang: mail.lang,
      subject: mail.subject,
      html: mail.html,
      body: mail.body,
      calendar: mail.calendar,
      sent_at: mail.sentAt,
    })
    .onConflict((conflict) => conflict.columns(['district_id', 'message_id']).doNothing())
    .execute();
}

export async function findMails(db: ViewerDb, { most = 100 }: { most?: number } = {}) {
  return db.q
    .selectFrom('mail')
    .where('district_id', '=', db.district)
    .select(['mail_id', 'to_address', 'lang', 'subject', 'sent_at'])
    .orderBy('sent_at', 'desc')
    .orderBy('mail_id', 'desc')
    .limit(most)
    .execute();
}

export async function findMail(db: ViewerDb, mailId: string) {
  return db.q
    .selectFrom('mail')
    .where('district_id', '=', db.district)
    .where('mail_id', '=', mailId)
    .selectAll()
    .executeTakeFirst();
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

export async function zoneOf(db: ViewerDb): Promise<string> {
  const row = await db.q
    .selectFrom('district')
    .where('district_id', '=', db.district)
    .select('time_zone')
    .executeTakeFirstOrThrow();
  return row.time_zone;
}

/** Remembers how far the sample school's clock is ahead, so that a restart does not turn it back. */
export async function keepClock(db: ViewerDb, aheadMs: number): Promise<void> {
  const ahead = `${Math.round(aheadMs)} milliseconds`;
  await db.q
    .insertInto('sample_clock')
    .values({ district_id: db.district, ahead })
    .onConflict((conflict) => conflict.column('district_id').doUpdateSet({ ahead }))
    .execute();
}

export async function clockAheadMs(db: ViewerDb): Promise<number> {
  const { rows } = await sql<{ ms: string }>`SELECT extract(epoch FROM ahead) * 1000 AS ms FROM sample_clock
    WHERE district_id = ${db.district}`.execute(db.q);
  return Number(rows[0]?.ms ?? 0);
}
