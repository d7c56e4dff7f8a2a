import { CompiledQuery } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';

/*
 * Booked talks that have not begun, about a child or of a guardian among $2, are cancelled and their claims freed. Where the
 * guardian left, whoever would have come along may choose another time ('cancelled'). Where the child left, the pair has
 * ended, and with it what is asked before writing about a child: the effect names none, and offers no other time.
 */
const leftText = `
WITH talk AS (
  UPDATE conference SET state = 'cancelled', cancelled_at = $3, sequence = sequence + 1
  WHERE district_id = $1 AND (child_id = ANY ($2::uuid[]) OR guardian_id = ANY ($2)) AND state = 'booked' AND starts_at > $3
  RETURNING conference_id, sequence, child_id, child_id = ANY ($2) AS gone),
freed AS (
  DELETE FROM claim USING talk WHERE claim.district_id = $1 AND claim.conference_id = talk.conference_id),
told AS (
  INSERT INTO effect (district_id, effect_id, effect_key, kind, about, to_person, child_id, due_at, created_at)
  SELECT $1, gen_random_uuid(), 'cancelled:' || t.conference_id || ':' || t.sequence || ':' || p.person_id,
    CASE WHEN t.gone THEN 'child-left' ELSE 'cancelled' END,
    jsonb_build_object('conferenceId', t.conference_id, 'sequence', t.sequence), p.person_id,
    CASE WHEN NOT t.gone THEN t.child_id END, $3, $3
  FROM talk t JOIN participant p ON p.district_id = $1 AND p.conference_id = t.conference_id
    AND p.role = 'guardian' AND p.ended_at IS NULL AND p.person_id <> ALL ($2))
SELECT conference_id FROM talk`;

/** @returns how many talks were cancelled */
export async function cancelAbout(
  db: ViewerDb,
  people: readonly string[],
  now: Temporal.Instant,
): Promise<number> {
  if (people.length === 0) return 0;
  const { rows } = await db.q.executeQuery(CompiledQuery.raw(leftText, [db.district, [...people], now]));
  if (rows.length) db.wake();
  return rows.length;
}
