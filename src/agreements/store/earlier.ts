import { CompiledQuery } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';

/** A talk that was held before another one about the same child. */
export interface EarlierTalk {
  conferenceId: string;
  startsAt: Temporal.Instant;
  roundName: string;
  teacherName: string;
}

/*
 * $1 district, $2 viewer, $3 the talk that is looked at. Only talks in which something was agreed, in which the viewer takes
 * part, and at least one guardian of this talk too: a teacher finds nothing of another household beside it.
 */
const text = `
SELECT c.conference_id AS "conferenceId", c.starts_at AS "startsAt", r.name AS "roundName",
  t.given_name || ' ' || t.family_name AS "teacherName"
FROM conference now
JOIN participant me ON me.district_id = $1 AND me.person_id = $2 AND me.ended_at IS NULL
JOIN conference c ON c.district_id = $1 AND c.conference_id = me.conference_id AND c.child_id = now.child_id
  AND c.state = 'closed' AND c.starts_at < now.starts_at
JOIN round r ON r.district_id = $1 AND r.round_id = c.round_id
JOIN person t ON t.district_id = $1 AND t.person_id = c.teacher_id
WHERE now.district_id = $1 AND now.conference_id = $3
  AND EXISTS (SELECT 1 FROM agreement a WHERE a.district_id = $1 AND a.conference_id = c.conference_id)
  AND EXISTS (SELECT 1 FROM participant took JOIN participant takes ON takes.district_id = $1
      AND takes.conference_id = now.conference_id AND takes.person_id = took.person_id AND takes.ended_at IS NULL
    WHERE took.district_id = $1 AND took.conference_id = c.conference_id AND took.role = 'guardian'
      AND took.ended_at IS NULL)
ORDER BY c.starts_at DESC, c.conference_id`;

/** The viewer's earlier talks with the same family about the same child, the latest first. */
export async function findEarlierTalks(db: ViewerDb, conferenceId: string): Promise<EarlierTalk[]> {
  const values = [db.district, db.viewer.person, conferenceId];
  return (await db.q.executeQuery<EarlierTalk>(CompiledQuery.raw(text, values))).rows;
}
