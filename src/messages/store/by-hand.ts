import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { type Effect, effectColumns } from './due.ts';

/** What the offices of these schools have to tell, the oldest first. */
export async function findByHand(db: ViewerDb, schools: readonly string[], most: number): Promise<Effect[]> {
  const { rows } = await sql<Effect>`SELECT ${sql.raw(effectColumns)} FROM effect
    WHERE district_id = ${db.district} AND school_id = ANY (${[...schools]}::uuid[]) AND state = 'by-hand'
    ORDER BY created_at, effect_id LIMIT ${most}`.execute(db.q);
  return rows;
}

/** One of them, held until the transaction ends: two colleagues who tell it at once tell it once. */
export async function holdByHand(
  db: ViewerDb,
  schools: readonly string[],
  effectId: string,
): Promise<Effect | undefined> {
  const { rows } = await sql<Effect>`SELECT ${sql.raw(effectColumns)} FROM effect
    WHERE district_id = ${db.district} AND effect_id = ${effectId} AND school_id = ANY (${[...schools]}::uuid[])
      AND state = 'by-hand' FOR UPDATE`.execute(db.q);
  return rows[0];
}

export type How = 'telephone' | 'letter';

/** Where it goes from there: told, not owed any more, or back to the post because there is an address now. */
export type Left =
  | { state: 'sent'; toldBy: string; how: How }
  | { state: 'cancelled'; because: string }
  | { state: 'waiting' };

export interface Gone {
  effectId: string;
  left: Left;
}

/** They leave the list, all held in one order first: two who open it at once wait for each other and never in a circle. */
export async function leaveByHand(db: ViewerDb, gone: readonly Gone[], at: Temporal.Instant): Promise<void> {
  if (gone.length === 0) return;
  const ids = gone.map(({ effectId }) => effectId);
  const states = gone.map(({ left }) => left.state);
  const because = gone.map(({ left }) => (left.state === 'cancelled' ? left.because : null));
  const tellers = gone.map(({ left }) => (left.state === 'sent' ? left.toldBy : null));
  const hows = gone.map(({ left }) => (left.state === 'sent' ? left.how : null));
  // another address is another post office
  await sql`WITH held AS MATERIALIZED (
      SELECT effect_id FROM effect WHERE district_id = ${db.district} AND effect_id = ANY (${ids}::uuid[])
        AND state = 'by-hand' ORDER BY effect_id FOR UPDATE)
    UPDATE effect e SET state = l.state, settled_at = ${at}, because = l.because, told_by = l.told_by,
      told_how = l.told_how, attempts = CASE WHEN l.state = 'waiting' THEN 0 ELSE e.attempts END
    FROM held JOIN unnest(${ids}::uuid[], ${states}::text[], ${because}::text[], ${tellers}::uuid[], ${hows}::text[])
      AS l (effect_id, state, because, told_by, told_how) USING (effect_id)
    WHERE e.district_id = ${db.district} AND e.effect_id = held.effect_id`.execute(db.q);
}

export interface ToldByHand {
  effectId: string;
  to: string;
  toldBy: string;
  how: How;
  at: Temporal.Instant;
}

/** What was told by hand since then, the latest first. */
export async function findToldByHand(
  db: ViewerDb,
  schools: readonly string[],
  since: Temporal.Instant,
  most: number,
): Promise<ToldByHand[]> {
  const { rows } =
    await sql<ToldByHand>`SELECT effect_id AS "effectId", to_person AS "to", told_by AS "toldBy",
      told_how AS how, settled_at AS at FROM effect
    WHERE district_id = ${db.district} AND school_id = ANY (${[...schools]}::uuid[]) AND told_by IS NOT NULL
      AND state = 'sent' AND settled_at > ${since}
    ORDER BY settled_at DESC, effect_id LIMIT ${most}`.execute(db.q);
  return rows;
}

/** It was not told after all: it is owed again. */
export async function takeBackTold(
  db: ViewerDb,
  schools: readonly string[],
  effectId: string,
): Promise<void> {
  await sql`UPDATE effect SET state = 'by-hand', told_by = NULL, told_how = NULL
    WHERE district_id = ${db.district} AND effect_id = ${effectId} AND school_id = ANY (${[...schools]}::uuid[])
      AND state = 'sent' AND told_by IS NOT NULL`.execute(db.q);
}
