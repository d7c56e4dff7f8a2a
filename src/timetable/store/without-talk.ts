import { CompiledQuery } from 'kysely';
import type { ViewerDb } from '#core/db/database.ts';
import { together } from '#core/db/side-by-side.ts';

/*
 * Whoever takes part in a talk about the child, or shares a known household with somebody who has one, has a time. A
 * separated guardian's talk says nothing about the other's: each is asked for itself.
 */
const text = `
SELECT i.guardian_id AS "guardianId", i.child_id AS "childId" FROM invitation i
WHERE i.district_id = $1 AND i.round_id = $2 AND ($3::uuid[] IS NULL OR i.guardian_id = ANY ($3))
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

interface Of {
  roundId: string;
  guardianId?: string;
}
type Without = { guardianId: string; childId: string };

/** Who was invited about whom in a round and has no talk there; for staff and the worker. */
export const findWithoutTalk = together<Of, Without[]>(
  (db, { roundId, guardianId }) => find(db, roundId, guardianId === undefined ? null : [guardianId]),
  async (db, all) => {
    const found = new Map<string, Without[]>();
    for (const [roundId, of] of Map.groupBy(all, (one) => one.roundId)) {
      const guardians = of.flatMap(({ guardianId }) => guardianId ?? []);
      found.set(roundId, await find(db, roundId, guardians.length < of.length ? null : guardians));
    }
    return ({ roundId, guardianId }) =>
      (found.get(roundId) ?? []).filter((one) => !guardianId || one.guardianId === guardianId);
  },
);

async function find(db: ViewerDb, roundId: string, guardians: string[] | null): Promise<Without[]> {
  const statement = CompiledQuery.raw(text, [db.district, roundId, guardians]);
  return (await db.q.executeQuery<Without>(statement)).rows;
}
