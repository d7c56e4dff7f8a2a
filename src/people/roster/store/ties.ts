import { sql } from 'kysely';
import type { Merge } from './merge.ts';

/** `tie`: guardian and child by the ids that files give them, from all three places where exports keep them. */
export async function gatherTies(merge: Merge): Promise<void> {
  const { db } = merge;
  await sql`
    CREATE TEMP TABLE role_of ON COMMIT DROP AS
    SELECT source AS person, role, relation FROM staged_user WHERE role IN ('student', 'guardian') AND NOT leaving
    UNION SELECT person, role, relation FROM staged_role WHERE role IN ('student', 'guardian') AND NOT leaving
    UNION SELECT p.source_id, CASE WHEN r.student THEN 'student' ELSE 'guardian' END, NULL
      FROM (SELECT DISTINCT agent FROM staged_user, unnest(agents) a (agent)) n
      JOIN person p ON p.district_id = ${db.district} AND p.source_id = n.agent AND p.ended_at IS NULL
      CROSS JOIN LATERAL (SELECT coalesce(bool_or(role = 'student'), false) AS student,
          coalesce(bool_or(role = 'guardian'), false) AS guardian FROM person_role r
        WHERE r.district_id = p.district_id AND r.person_id = p.person_id AND r.ended_at IS NULL) r
      WHERE NOT EXISTS (SELECT 1 FROM staged_user u WHERE u.source = n.agent)
        AND (r.student OR r.guardian OR NOT p.is_staff)
  `.execute(db.q);
  await sql`CREATE INDEX ON role_of (person)`.execute(db.q);
  await sql`ANALYZE role_of`.execute(db.q);
  await sql`
    CREATE TEMP TABLE tie ON COMMIT DROP AS
    SELECT a.agent AS guardian, u.source AS student, g.relation, NULL::text AS household, false AS leaving,
      'roster' AS origin, u.line, 'users' AS kind
    FROM staged_user u JOIN role_of c ON c.person = u.source AND c.role = 'student'
      CROSS JOIN LATERAL unnest(u.agents) a (agent) JOIN role_of g ON g.person = a.agent AND g.role = 'guardian'
    WHERE NOT u.leaving
    UNION ALL
    SELECT u.source, a.agent, g.relation, NULL, false, 'roster', u.line, 'users'
    FROM staged_user u JOIN role_of g ON g.person = u.source AND g.role = 'guardian'
      CROSS JOIN LATERAL unnest(u.agents) a (agent) JOIN role_of c ON c.person = a.agent AND c.role = 'student'
    WHERE NOT u.leaving
    UNION ALL
    SELECT guardian, student, relation, NULL, leaving, 'roster', line, 'relationships' FROM staged_pair
    WHERE relation <> 'unused'
  `.execute(db.q);
  await recogniseGuardians(merge);
  await sql`
    INSERT INTO tie
    SELECT source, student, relation, nullif(household, ''), leaving, 'office', line, 'guardians' FROM staged_guardian
    WHERE relation <> 'unused'
  `.execute(db.q);
  await sql`CREATE INDEX ON tie (guardian, student)`.execute(db.q);
  await sql`CREATE INDEX ON tie (student)`.execute(db.q);
  await sql`ANALYZE tie`.execute(db.q);
}

/**
 * A guardian in the side file without an id is someone we know already, if name and e-mail agree, or the name among this
 * child's guardians. Names alone never make two people one.
 */
async function recogniseGuardians({ db }: Merge): Promise<void> {
  const sameName = sql`lower(k.given || ' ' || k.family) = lower(g.given || ' ' || g.family)`;
  await sql`
    UPDATE staged_guardian g SET source = k.source FROM (
      SELECT source, given, family, email FROM staged_user WHERE NOT leaving AND role IS DISTINCT FROM 'student'
      UNION ALL SELECT source_id, given_name, family_name, email FROM person
        WHERE district_id = ${db.district} AND source_id IS NOT NULL AND ended_at IS NULL
    ) k WHERE NOT g.named AND g.email <> '' AND lower(k.email) = g.email AND ${sameName}
  `.execute(db.q);
  await sql`
    UPDATE staged_guardian g SET source = k.source FROM (
      SELECT t.student, u.source, u.given, u.family FROM tie t JOIN staged_user u ON u.source = t.guardian
      UNION ALL SELECT c.source_id, p.source_id, p.given_name, p.family_name FROM guardianship s
        JOIN person c ON c.district_id = s.district_id AND c.person_id = s.child_id
        JOIN person p ON p.district_id = s.district_id AND p.person_id = s.guardian_id
        WHERE s.district_id = ${db.district} AND p.source_id IS NOT NULL AND s.ended_at IS NULL
    ) k WHERE NOT g.named AND k.student = g.student AND ${sameName}
  `.execute(db.q);
}
