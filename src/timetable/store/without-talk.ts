import { CompiledQuery } from 'kysely';
import type { ViewerDb } from '#core/db/database.ts';

/*
 * Whoever takes part in a talk about the child, or shares a known household with somebody who has one, has a time. A
 * separated guardian's talk says nothing about the other's: each is asked for itself.
 */
const text = `
SELECT i.guardian_id AS "guardianId", i.child_id AS "childId" FROM invitation i
WHERE i.district_id = $1 AND i.round_id = $2 AND ($3::uuid IS NULL OR i.guardian_id = $3)
  AND NOT EXISTS (SELECT 1 FROM conference c
    JOIN participant p ON p.district_id = $1 AND p.conference_id = c.conference_id AND p.role = 'guardian'
      AND p.ended_at IS NULL
    WHERE c.district_id = $1 AND c.round_id = $2 AND c.child_id = i.child_id AND c.state <> 'cancelled'
      AND (p.person_id = i.guardian_id OR EXISTS (SELECT 1 FROM guardianship mine
        JOIN guardianship theirs ON theirs.district_id = $1 AND theirs.child_id = i.child_id
          AND theirs.guardian_id = p.person_id AND theirs.household = mine.household AND theirs.ended_at IS NULL
        WHERE mine.district_id = $1 AND mine.child_id = i.child_id AND mine.guardian_id = i.guardian_id
          AND mine.ended_at IS NULL AND nullif(mine.household, '') IS NOT NULL)))
ORDER BY 1, 2`;

/** Who was invited about whom in a round and has no talk there; for staff and the worker. */
export async function findWithoutTalk(
  db: ViewerDb,
  of: { roundId: string; guardianId?: string },
): Promise<{ guardianId: string; childId: string }[]> {
  const values = [db.district, of.roundId, of.guardianId ?? null];
  const statement = CompiledQuery.raw(text, values);
  return (await db.q.executeQuery<{ guardianId: string; childId: string }>(statement)).rows;
}
