import { sql } from 'kysely';
import { SIDE_FILE } from '../rules/family-rows.ts';
import { type Count, complete, leaveOut, type Merge, noteGaps, notMentioned, touched } from './merge.ts';

/** Who guards whom: rights attach to these pairs. */
export async function mergeFamilies(merge: Merge): Promise<Count> {
  const { db } = merge;
  await leaveOutUnknown(merge);
  await sql`
    CREATE TEMP TABLE pair ON COMMIT DROP AS
    SELECT DISTINCT ON (g.person_id, c.person_id) g.person_id AS guardian_id, c.person_id AS child_id, t.relation,
      t.household, t.origin
    FROM tie t
      JOIN person g ON g.district_id = ${db.district} AND g.source_id = t.guardian AND g.ended_at IS NULL
      JOIN person c ON c.district_id = ${db.district} AND c.source_id = t.student AND c.ended_at IS NULL
    WHERE NOT t.leaving AND EXISTS (SELECT 1 FROM person_role r WHERE r.district_id = ${db.district}
      AND r.person_id = c.person_id AND r.role = 'student' AND r.ended_at IS NULL)
    -- the office's own file says most; then whoever names more than "guardian"
    ORDER BY g.person_id, c.person_id, t.origin, (t.relation IS NULL OR t.relation = 'guardian'), t.relation, t.line
  `.execute(db.q);
  await sql`CREATE UNIQUE INDEX ON pair (guardian_id, child_id)`.execute(db.q);
  await sql`ANALYZE pair`.execute(db.q);
  const changed = await touched(
    merge,
    sql`UPDATE guardianship s SET relation = coalesce(p.relation, s.relation), ended_at = NULL,
          household = coalesce(p.household, s.household),
          origin = CASE WHEN s.origin = 'office' THEN s.origin ELSE p.origin END
        FROM pair p
        WHERE s.district_id = ${db.district} AND s.guardian_id = p.guardian_id AND s.child_id = p.child_id
          AND (s.ended_at IS NOT NULL OR s.household IS DISTINCT FROM coalesce(p.household, s.household)
            OR ((s.origin = 'roster' OR p.origin = 'office')
              AND (s.relation <> coalesce(p.relation, s.relation) OR s.origin <> p.origin)))`,
  );
  const added = await touched(
    merge,
    sql`INSERT INTO guardianship (district_id, guardian_id, child_id, relation, household, origin)
        SELECT ${db.district}, guardian_id, child_id, coalesce(relation, 'guardian'), household, origin FROM pair p
        WHERE NOT EXISTS (SELECT 1 FROM guardianship s WHERE s.district_id = ${db.district}
          AND s.guardian_id = p.guardian_id AND s.child_id = p.child_id)`,
  );
  return { added, changed, removed: merge.first ? 0 : await endPairs(merge) };
}

/**
 * A pair ends when a file takes it back, when the complete list of relationships lacks it, or when the row of the child or
 * the guardian names its people and no longer this one. A guardian whom the office itself entered stays.
 */
async function endPairs(merge: Merge): Promise<number> {
  const { db, now } = merge;
  const byAgents = sql.lit(
    (merge.columns.get('users')?.includes('agentSourcedIds') ?? false) && !merge.modes.has('relationships'),
  );
  // A list that could not be read whole ends nobody whom a word of it names.
  const names = (id: string) =>
    sql`(${sql.raw(id)} = ANY (u.agents) OR ${sql.raw(id)} = ANY (string_to_array(array_to_string(u.agents, ' '), ' ')))`;
  return touched(
    merge,
    sql`UPDATE guardianship s SET ended_at = ${now.toString()}::timestamptz FROM person g, person c
        WHERE s.district_id = ${db.district} AND s.ended_at IS NULL
          AND g.district_id = s.district_id AND g.person_id = s.guardian_id
          AND c.district_id = s.district_id AND c.person_id = s.child_id
          AND NOT EXISTS (SELECT 1 FROM pair p WHERE p.guardian_id = s.guardian_id AND p.child_id = s.child_id)
          AND (EXISTS (SELECT 1 FROM tie t WHERE t.guardian = g.source_id AND t.student = c.source_id AND t.leaving)
            OR (s.origin = 'roster' AND g.source_id IS NOT NULL AND c.source_id IS NOT NULL
              AND ((${complete(merge, 'relationships')} AND ${notMentioned('relationships', 'c.source_id')}
                  AND NOT starts_with(g.source_id, ${SIDE_FILE}))
                OR (${byAgents} AND NOT EXISTS (SELECT 1 FROM staged_user u
                    WHERE (u.source = c.source_id AND ${names('g.source_id')})
                      OR (u.source = g.source_id AND ${names('c.source_id')}))
                  AND (EXISTS (SELECT 1 FROM staged_user u
                      WHERE u.source IN (c.source_id, g.source_id) AND NOT u.leaving AND cardinality(u.agents) > 0)
                    OR (${complete(merge, 'users')}
                      AND EXISTS (SELECT 1 FROM staged_user u WHERE u.source = c.source_id)
                      AND EXISTS (SELECT 1 FROM staged_user u WHERE u.source = g.source_id)))))))`,
  );
}

/** Ties to a child whom nobody knows. Of the side file they are left out before it brings people: it would bring only them. */
export async function leaveOutChildless(merge: Merge, kind: 'relationships' | 'guardians'): Promise<void> {
  const { db } = merge;
  await leaveOut(
    merge,
    kind,
    'studentUnknown',
    kind === 'guardians' ? 'studentSourcedId' : 'userSourcedId',
    sql`DELETE FROM tie t WHERE kind = ${kind} AND NOT leaving
          AND NOT EXISTS (SELECT 1 FROM staged_user u WHERE u.source = t.student AND u.role IS DISTINCT FROM 'guardian'
            AND NOT EXISTS (SELECT 1 FROM hold h WHERE h.person = t.student AND h.role <> 'student'))
          AND NOT EXISTS (SELECT 1 FROM person p
            JOIN person_role r ON r.district_id = p.district_id AND r.person_id = p.person_id AND r.role = 'student'
            WHERE p.district_id = ${db.district} AND p.source_id = t.student)
        RETURNING line, student AS key`,
  );
}

async function leaveOutUnknown(merge: Merge): Promise<void> {
  const { db } = merge;
  await leaveOutChildless(merge, 'relationships');
  await leaveOut(
    merge,
    'relationships',
    'guardianUnknown',
    'relationshipUserSourcedId',
    sql`DELETE FROM tie t WHERE kind = 'relationships' AND NOT leaving
          AND NOT EXISTS (SELECT 1 FROM staged_user u WHERE u.source = t.guardian)
          AND NOT EXISTS (SELECT 1 FROM person p WHERE p.district_id = ${db.district} AND p.source_id = t.guardian)
        RETURNING line, student AS key`,
  );
  await noteGaps(
    merge,
    'users',
    'agentUnknown',
    'agentSourcedIds',
    sql`SELECT DISTINCT u.line FROM staged_user u CROSS JOIN LATERAL unnest(u.agents) a (agent)
        WHERE NOT u.leaving AND (u.role IN ('student', 'guardian') OR u.role IS NULL AND EXISTS (
            SELECT 1 FROM role_of r WHERE r.person = u.source AND r.role IN ('student', 'guardian')))
          AND NOT EXISTS (SELECT 1 FROM staged_user o WHERE o.source = a.agent)
          AND NOT EXISTS (SELECT 1 FROM person p WHERE p.district_id = ${db.district} AND p.source_id = a.agent)
        ORDER BY u.line`,
  );
}
