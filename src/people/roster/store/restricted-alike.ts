import { sql } from 'kysely';
import { leaveOut, type Merge } from './merge.ts';

/**
 * What is no letter of a name: signs, spaces, accents, the vowel marks of Hebrew and Arabic. Named one by one: in the locale C,
 * which the embedded database has, only English letters are `[:alnum:]`, and all Arabic names would be one.
 */
const noLetter =
  '[\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00bf\\u02b0-\\u036f\\u0591-\\u05c7\\u060c\\u0610-\\u061b\\u0640\\u064b-\\u065f\\u0670\\u2000-\\u206f\\u3000-\\u3003]';
/** A name as compared: its letters, without case and accents; null when none is left, which is like nobody's. */
const bare = (name: string) =>
  sql`nullif(lower(regexp_replace(normalize(${sql.raw(name)}, NFKD), ${sql.lit(noLetter)}, '', 'g')), '')`;
/** A child's two names, whichever column they stand in: to be looked for by hashes, not one by one. */
const bothWays = sql`(VALUES (${bare('pair.child_given || pair.child_family')}),
  (${bare('pair.child_family || pair.child_given')}))`;
const alike = (a: [string, string], b: [string, string]) => sql`
  ${bare(`${a[0]} || ${a[1]}`)} IN (${bare(`${b[0]} || ${b[1]}`)}, ${bare(`${b[1]} || ${b[0]}`)})`;

/**
 * A restriction is about two people, and a file may bring either of them under a new id: an export that nobody meant ill
 * with would get around it. So whoever bears the name, the e-mail address or the number of somebody under a standing
 * restriction is not newly tied to that child, nor to one of its name. The row is named each time, until the roster tells the
 * two apart or the restriction is over. Pairs that are or were here already are left alone: a restriction holds for them, or
 * was not meant.
 * Needs `tie`.
 * @param today the date at the school, `yyyy-mm-dd`
 */
export async function leaveOutRestricted(merge: Merge, today: string): Promise<void> {
  const { db } = merge;
  const standing = sql`restriction x WHERE x.district_id = ${db.district} AND x.lifted_at IS NULL
    AND (x.valid_until IS NULL OR x.valid_until >= ${today}::date)`;
  const { rows } = await sql`SELECT 1 FROM ${standing} LIMIT 1`.execute(db.q);
  if (rows.length === 0) return;
  await sql`
    CREATE TEMP TABLE kept_apart ON COMMIT DROP AS
    WITH standing AS (SELECT DISTINCT x.guardian_id, x.child_id FROM ${standing}),
    pair AS (
      SELECT g.source_id AS guardian, g.given_name AS given, g.family_name AS family, lower(g.email) AS email, g.phone,
        c.source_id AS student, c.given_name AS child_given, c.family_name AS child_family
      FROM standing s
        JOIN person g ON g.district_id = ${db.district} AND g.person_id = s.guardian_id
        JOIN person c ON c.district_id = ${db.district} AND c.person_id = s.child_id),
    child AS (
      SELECT pair.*, pair.student AS now FROM pair
      UNION ALL SELECT pair.*, u.source FROM pair CROSS JOIN LATERAL ${bothWays} b (name)
        JOIN (SELECT source, ${bare('given || family')} AS name FROM staged_user) u ON u.name = b.name
      UNION ALL SELECT pair.*, p.source_id FROM pair CROSS JOIN LATERAL ${bothWays} b (name)
        JOIN (SELECT source_id, ${bare('given_name || family_name')} AS name FROM person
          WHERE district_id = ${db.district} AND source_id IS NOT NULL AND ended_at IS NULL) p ON p.name = b.name),
    adult AS (
      SELECT source, given, family, lower(email) AS email, phone FROM staged_user
      UNION ALL SELECT source, given, family, lower(email), phone FROM staged_guardian
      UNION ALL SELECT source_id, given_name, family_name, lower(email), phone FROM person
        WHERE district_id = ${db.district} AND source_id IN (SELECT guardian FROM tie))
    SELECT DISTINCT t.guardian, t.student FROM child k
      JOIN tie t ON t.student = k.now AND NOT t.leaving
      JOIN adult w ON w.source = t.guardian
    WHERE (w.source = k.guardian OR (w.email <> '' AND w.email = k.email) OR (w.phone <> '' AND w.phone = k.phone)
        OR ${alike(['w.given', 'w.family'], ['k.given', 'k.family'])})
      AND NOT EXISTS (SELECT 1 FROM guardianship s
        JOIN person g ON g.district_id = s.district_id AND g.person_id = s.guardian_id AND g.source_id = t.guardian
        JOIN person c ON c.district_id = s.district_id AND c.person_id = s.child_id AND c.source_id = t.student
        WHERE s.district_id = ${db.district})`.execute(db.q);
  const columns = {
    users: 'agentSourcedIds',
    relationships: 'relationshipUserSourcedId',
    guardians: 'studentSourcedId',
  };
  for (const kind of ['users', 'relationships', 'guardians'] as const) {
    const apart = sql`DELETE FROM tie t USING kept_apart a
      WHERE t.kind = ${kind} AND t.guardian = a.guardian AND t.student = a.student AND NOT t.leaving`;
    if (kind === 'users') {
      // the person's own row is taken, only without this tie; the child's row may name the same one
      const told = await sql<{ line: number }>`${apart} RETURNING t.line`.execute(db.q);
      const lines = [...new Set(told.rows.map(({ line }) => line))];
      for (const line of lines) merge.ledger.gap(kind, line, 'restrictedAlike', columns[kind]);
    } else {
      await leaveOut(
        merge,
        kind,
        'restrictedAlike',
        columns[kind],
        sql`${apart} RETURNING t.line, t.student AS key`,
      );
    }
  }
}
