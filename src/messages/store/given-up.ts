import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';

export interface GivenUp {
  effectId: string;
  kind: string;
  to: string;
  /** When it was tried for the last time. */
  at: Temporal.Instant;
}

/** Mails of these kinds to these people that were tried for the last time since then, the latest first. */
export async function findGivenUp(
  db: ViewerDb,
  of: { kinds: readonly string[]; people: readonly string[]; since: Temporal.Instant },
  most: number,
): Promise<GivenUp[]> {
  const { rows } =
    await sql<GivenUp>`SELECT effect_id AS "effectId", kind, to_person AS "to", settled_at AS at
    FROM effect WHERE district_id = ${db.district} AND state = 'failed' AND settled_at > ${of.since}
      AND kind = ANY (${[...of.kinds]}) AND to_person = ANY (${[...of.people]}::uuid[])
    ORDER BY settled_at DESC, effect_id LIMIT ${most}`.execute(db.q);
  return rows;
}

/** Those of them that were given up go back to the post, as if they had never been tried. */
export async function tryAgain(
  db: ViewerDb,
  now: Temporal.Instant,
  of: { effectIds: readonly string[]; kinds: readonly string[]; people: readonly string[] },
): Promise<void> {
  await sql`UPDATE effect SET state = 'waiting', attempts = 0, due_at = ${now}, settled_at = NULL, because = NULL
    WHERE district_id = ${db.district} AND state = 'failed' AND effect_id = ANY (${[...of.effectIds]}::uuid[])
      AND kind = ANY (${[...of.kinds]}) AND to_person = ANY (${[...of.people]}::uuid[])`.execute(db.q);
  db.wake();
}
