import { sql } from 'kysely';
import { leaveOutChildless } from './families.ts';
import { leaveOut, type Merge } from './merge.ts';
import { addReturnedTies } from './returned.ts';
import { anyShared, isShared } from './shared-ids.ts';

/** `tie`: guardian and child by the ids that files give them, from all three places where exports keep them. */
export async function gatherTies(merge: Merge): Promise<void> {
  const { db } = merge;
  // Somebody may stand there twice: one tie more that says the same does no harm, and telling them apart costs more.
  await sql`
    CREATE TEMP TABLE named ON COMMIT DROP AS
    SELECT u.source, a.agent, u.line FROM staged_user u CROSS JOIN LATERAL unnest(u.agents) a (agent) WHERE NOT u.leaving
  `.execute(db.q);
  await sql`
    CREATE TEMP TABLE role_of ON COMMIT DROP AS
    SELECT source AS person, role, relation FROM staged_user WHERE role IN ('student', 'guardian') AND NOT leaving
    UNION ALL SELECT person, role, relation FROM staged_role WHERE role IN ('student', 'guardian') AND NOT leaving
    UNION ALL SELECT p.source_id, CASE WHEN r.student THEN 'student' ELSE 'guardian' END, NULL
      FROM (SELECT DISTINCT agent FROM named
        WHERE NOT EXISTS (SELECT 1 FROM staged_user u WHERE u.source = named.agent)) n
      JOIN person p ON p.district_id = ${db.district} AND p.source_id = n.agent AND p.ended_at IS NULL
      LEFT JOIN (SELECT person_id, bool_or(role = 'student') AS student, bool_or(role = 'guardian') AS guardian
        FROM person_role WHERE district_id = ${db.district} AND ended_at IS NULL GROUP BY person_id
      ) r ON r.person_id = p.person_id
      WHERE r.student OR r.guardian OR NOT p.is_staff
  `.execute(db.q);
  await sql`ANALYZE named, role_of`.execute(db.q);
  await sql`
    CREATE TEMP TABLE tie ON COMMIT DROP AS
    SELECT n.agent AS guardian, n.source AS student, g.relation, NULL::text AS household, false AS leaving,
      'roster' AS origin, n.line, 'users' AS kind
    FROM named n JOIN role_of c ON c.person = n.source AND c.role = 'student'
      JOIN role_of g ON g.person = n.agent AND g.role = 'guardian'
    UNION ALL
    SELECT n.source, n.agent, g.relation, NULL, false, 'roster', n.line, 'users'
    FROM named n JOIN role_of g ON g.person = n.source AND g.role = 'guardian'
      JOIN role_of c ON c.person = n.agent AND c.role = 'student'
    UNION ALL
    SELECT guardian, student, relation, NULL, leaving, 'roster', line, 'relationships' FROM staged_pair
    WHERE relation <> 'unused'
      -- whose part as a guardian is still to begin is nobody's guardian yet
      AND NOT EXISTS (SELECT 1 FROM later_part l WHERE l.person = staged_pair.guardian AND l.role = 'guardian')
  `.execute(db.q);
  await recogniseGuardians(merge);
  await sql`
    INSERT INTO tie
    SELECT source, student, relation, nullif(household, ''), leaving, 'office', line, 'guardians' FROM staged_guardian
    WHERE relation <> 'unused'
  `.execute(db.q);
  if (!merge.first) await addReturnedTies(merge);
  await sql`ANALYZE tie`.execute(db.q);
  if (await anyShared(merge)) await leaveOutSharedTies(merge);
  if (merge.modes.has('guardians')) await leaveOutChildless(merge, 'guardians');
}

/** A tie to an id that stands for two people would be to one of them, and nobody knows to which. */
async function leaveOutSharedTies(merge: Merge): Promise<void> {
  const shared = sql`(${isShared('users', 't.student')} OR ${isShared('users', 't.guardian')})`;
  await sql`DELETE FROM tie t WHERE t.kind = 'users' AND ${shared}`.execute(merge.db.q);
  for (const kind of ['relationships', 'guardians'] as const) {
    await leaveOut(
      merge,
      kind,
      'idShared',
      null,
      sql`DELETE FROM tie t WHERE t.kind = ${kind} AND ${shared} RETURNING line, student AS key`,
    );
  }
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
