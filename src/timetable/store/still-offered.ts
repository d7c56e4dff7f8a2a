import { CompiledQuery } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { sharesClass } from './grounds.ts';

const text = `
SELECT c.conference_id AS id FROM conference c JOIN round r ON r.district_id = $1 AND r.round_id = c.round_id
WHERE c.district_id = $1 AND c.conference_id = ANY ($2::uuid[]) AND ${sharesClass('c.child_id', 'c.teacher_id')}
  AND EXISTS (SELECT 1 FROM round_hours h WHERE h.district_id = $1 AND h.round_id = c.round_id
    AND h.teacher_id = c.teacher_id AND h.ends_at > $3)`;

/** Those of these talks whose teacher teaches the child still, and has hours ahead in the round. */
export async function findStillOffered(
  db: ViewerDb,
  talks: readonly string[],
  now: Temporal.Instant,
): Promise<Set<string>> {
  if (talks.length === 0) return new Set();
  const { rows } = await db.q.executeQuery<{ id: string }>(
    CompiledQuery.raw(text, [db.district, [...talks], now]),
  );
  return new Set(rows.map((row) => row.id));
}
