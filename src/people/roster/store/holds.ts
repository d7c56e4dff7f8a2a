import { sql } from 'kysely';
import { leaveOut, type Merge, noteGaps } from './merge.ts';
import { leaveOutShared } from './shared-ids.ts';

/**
 * `hold`: who is what, at which school, by what the files say, whether the role stands with the person (1.1) or in a file
 * of its own (1.2). Guardians hold no place of their own: they belong where their children are.
 */
export async function gatherHolds(merge: Merge): Promise<void> {
  const { db } = merge;
  await leaveOutTwice(merge);
  await sql`
    CREATE TEMP TABLE hold ON COMMIT DROP AS
    SELECT person, school_id, role, bool_and(leaving) AS leaving FROM (
      SELECT u.source AS person, p.school_id, u.role, u.leaving OR (u.closed AND u.role <> 'student') AS leaving
        FROM staged_user u
        CROSS JOIN LATERAL unnest(u.orgs) o (org) JOIN place p ON p.org = o.org AND (NOT p.whole OR u.role = 'leader')
        WHERE u.role IN ('student', 'teacher', 'leader')
      UNION ALL
      SELECT r.person, p.school_id, r.role, r.leaving OR (coalesce(u.closed, false) AND r.role <> 'student')
        FROM staged_role r LEFT JOIN staged_user u ON u.source = r.person
        JOIN place p ON p.org = r.org AND (NOT p.whole OR r.role = 'leader')
        WHERE r.role IN ('student', 'teacher', 'leader')
    ) said GROUP BY person, school_id, role
  `.execute(db.q);
  await sql`ANALYZE hold`.execute(db.q);
  await leaveOut(
    merge,
    'roles',
    'schoolUnknown',
    'orgSourcedId',
    sql`DELETE FROM staged_role r WHERE NOT leaving AND role IN ('student', 'teacher', 'leader')
          AND NOT EXISTS (SELECT 1 FROM place p WHERE p.org = r.org)
        RETURNING line, person AS key`,
  );
  await leaveOut(
    merge,
    'users',
    'schoolUnknown',
    'orgSourcedIds',
    sql`DELETE FROM staged_user u WHERE NOT leaving AND role IN ('student', 'teacher', 'leader')
          AND NOT EXISTS (SELECT 1 FROM place p WHERE p.org = ANY (u.orgs))
        RETURNING line, source AS key`,
  );
}

/**
 * Where every role of the files is over, they are an earlier year's, or were made during the holidays. They are read as of the
 * last day they speak of, and the office is told which day that is. Changes are not: there the one part that is over has
 * just ended. @returns that end date (ISO 8601), or null
 */
export async function readAsOfLastDay({ db, modes }: Merge): Promise<string | null> {
  if (modes.get('roles') === 'delta') return null;
  const { rows } = await sql<{ last: string | null }>`
    SELECT max(over) AS last FROM staged_role WHERE role IN ('student', 'teacher', 'leader')
    HAVING bool_and(leaving) AND NOT EXISTS (SELECT 1 FROM staged_user WHERE role IN ('student', 'teacher', 'leader'))`.execute(
    db.q,
  );
  const last = rows[0]?.last ?? null;
  if (last) await sql`UPDATE staged_role SET leaving = false WHERE over = ${last}`.execute(db.q);
  return last;
}

/**
 * A person listed twice is one person with both roles; when the two rows disagree on the name, the later is left out. Where
 * they agree and only tell another address or number, the first counts, and that is said.
 */
async function leaveOutTwice(merge: Merge): Promise<void> {
  await sql`
    CREATE TEMP TABLE first_user ON COMMIT DROP AS
    SELECT DISTINCT ON (source) source, line, given, family, email, phone, leaving FROM staged_user
    WHERE source IN (SELECT source FROM staged_user GROUP BY source HAVING count(*) > 1) ORDER BY source, line
  `.execute(merge.db.q);
  await leaveOutShared(merge);
  const { rows } = await sql`SELECT 1 FROM first_user LIMIT 1`.execute(merge.db.q);
  if (rows.length === 0) return;
  await leaveOut(
    merge,
    'users',
    'sameIdDiffers',
    'sourcedId',
    sql`DELETE FROM staged_user u USING first_user f
        WHERE f.source = u.source AND f.line < u.line
          AND (f.given, f.family, f.leaving) IS DISTINCT FROM (u.given, u.family, u.leaving)
        RETURNING u.line, u.source AS key`,
  );
  await noteGaps(
    merge,
    'users',
    'contactTwice',
    'sourcedId',
    sql`SELECT u.line FROM staged_user u JOIN first_user f ON f.source = u.source AND f.line < u.line
        WHERE NOT u.leaving AND ((u.email <> '' AND f.email <> '' AND u.email <> f.email)
          OR (u.phone <> '' AND f.phone <> '' AND u.phone <> f.phone)) ORDER BY u.line`,
  );
}
