import { sql } from 'kysely';
import { SIDE_FILE } from '../rules/family-rows.ts';
import { findRenamed } from './counted.ts';
import { type Count, leaveOut, type Merge, notMentioned, touched } from './merge.ts';

/**
 * `who`: one row per person that the files know and that we keep, from users.csv and from the side file; `kept` says that
 * the files give this person a part here. Then people are added, and what changed about the known ones is taken over.
 * What the office typed itself (language, e-mail, telephone) is never written over.
 */
export async function mergePeople(
  merge: Merge,
): Promise<Omit<Count, 'removed'> & { renamed: readonly number[]; readdressed: readonly string[] }> {
  const { db, now } = merge;
  await sql`
    CREATE TEMP TABLE who ON COMMIT DROP AS
    SELECT DISTINCT ON (u.source) u.source, u.fresh, u.given, u.family,
      -- a child is never written to; staff without an address sign in with their user name
      CASE WHEN k.student THEN '' WHEN k.staff AND coalesce(u.email, '') = '' THEN coalesce(u.login, u.email)
        ELSE u.email END AS email,
      CASE WHEN k.student THEN '' ELSE u.phone END AS phone,
      CASE WHEN k.student THEN NULL ELSE u.lang END AS lang,
      coalesce(r.grade, u.grade) AS grade, false AS by_office, coalesce(k.staff, false) AS staff,
      (coalesce(u.role, '') = 'guardian' OR k.person IS NOT NULL
        OR EXISTS (SELECT 1 FROM staged_role g WHERE g.person = u.source AND g.role = 'guardian' AND NOT g.leaving)
        OR EXISTS (SELECT 1 FROM tie t WHERE t.guardian = u.source AND NOT t.leaving AND (
          EXISTS (SELECT 1 FROM hold c WHERE c.person = t.student AND c.role = 'student' AND NOT c.leaving)
          OR EXISTS (SELECT 1 FROM person p WHERE p.district_id = ${db.district} AND p.source_id = t.student
            AND p.ended_at IS NULL)))) AS kept
    FROM staged_user u
    LEFT JOIN (SELECT DISTINCT ON (person) person, grade FROM staged_role
      WHERE role = 'student' AND NOT leaving AND grade <> '' ORDER BY person, line) r ON r.person = u.source
    LEFT JOIN (SELECT person, bool_or(role = 'student') AS student, bool_or(role <> 'student') AS staff
      FROM hold WHERE NOT leaving GROUP BY person) k ON k.person = u.source
    WHERE NOT u.leaving
    ORDER BY u.source, (u.role = 'student') DESC NULLS LAST, u.line
  `.execute(db.q);
  await sql`
    INSERT INTO who
    SELECT DISTINCT ON (g.source) g.source, g.fresh, g.given, g.family, nullif(g.email, ''), nullif(g.phone, ''), g.lang,
      NULL, true, false, true
    FROM staged_guardian g
    WHERE NOT g.leaving AND NOT EXISTS (SELECT 1 FROM who w WHERE w.source = g.source)
      AND EXISTS (SELECT 1 FROM tie t WHERE t.kind = 'guardians' AND t.line = g.line) -- a row left out brings nobody
    ORDER BY g.source, g.line
  `.execute(db.q);
  await sql`
    UPDATE who w SET by_office = true, email = coalesce(nullif(g.email, ''), w.email),
      phone = coalesce(nullif(g.phone, ''), w.phone), lang = coalesce(g.lang, w.lang)
    FROM staged_guardian g WHERE g.source = w.source AND NOT g.leaving AND NOT w.by_office
  `.execute(db.q);
  await sql`CREATE UNIQUE INDEX ON who (source)`.execute(db.q);
  await sql`ANALYZE who (source, kept)`.execute(db.q);
  await leaveOut(
    merge,
    'users',
    'roleMissing',
    'role',
    sql`DELETE FROM staged_user u USING who w
        WHERE w.source = u.source AND NOT w.kept AND u.role IS NULL
          AND NOT EXISTS (SELECT 1 FROM staged_role r WHERE r.person = u.source)
          AND ${notMentioned('roles', 'u.source')}
          AND NOT EXISTS (SELECT 1 FROM staged_pair t WHERE t.guardian = u.source AND t.relation = 'unused')
          AND NOT EXISTS (SELECT 1 FROM person p WHERE p.district_id = ${db.district} AND p.source_id = u.source)
        RETURNING u.line, u.source AS key`,
  );
  const renamed = await findRenamed(merge);
  const { changed, readdressed } = await changePeople(merge);
  const added = await touched(
    merge,
    sql`INSERT INTO person (district_id, person_id, source_id, given_name, family_name, email, phone, lang, grade,
          lang_by_office, contact_by_office, is_staff, created_at)
        SELECT ${db.district}, w.fresh, w.source, w.given, w.family, nullif(w.email, ''), nullif(w.phone, ''), w.lang,
          nullif(w.grade, ''), w.by_office AND w.lang IS NOT NULL AND NOT starts_with(w.source, ${SIDE_FILE}),
          w.by_office AND coalesce(w.email, w.phone, '') <> '' AND NOT starts_with(w.source, ${SIDE_FILE}),
          w.staff, ${now.toString()}::timestamptz
        FROM who w WHERE w.kept
          AND NOT EXISTS (SELECT 1 FROM person p WHERE p.district_id = ${db.district} AND p.source_id = w.source)`,
  );
  return { added, changed, renamed, readdressed };
}

/** @returns `readdressed`: whose mails went to another address before, which may be somebody else's by now */
async function changePeople({ db }: Merge): Promise<{ changed: number; readdressed: string[] }> {
  const { rows } = await sql<{ changed: number; readdressed: string[] }>`
    WITH changed AS (UPDATE person p SET given_name = n.given, family_name = n.family, email = n.email, phone = n.phone,
          lang = n.lang, grade = n.grade, ended_at = n.ended_at,
          contact_by_office = n.contact_by_office, lang_by_office = n.lang_by_office
        FROM (
          SELECT w.source, w.given, w.family, o.email AS was,
            -- staff sign in with their address: the office's word about a telephone does not keep it from changing
            CASE WHEN (o.contact_by_office AND NOT o.is_staff) OR w.email IS NULL THEN o.email ELSE nullif(w.email, '') END AS email,
            CASE WHEN o.contact_by_office OR w.phone IS NULL THEN o.phone ELSE nullif(w.phone, '') END AS phone,
            CASE WHEN o.lang_by_office OR w.lang IS NULL THEN o.lang ELSE w.lang END AS lang,
            CASE WHEN w.grade IS NULL THEN o.grade ELSE nullif(w.grade, '') END AS grade,
            CASE WHEN w.kept THEN NULL ELSE o.ended_at END AS ended_at,
            -- what the side file says of someone whom the school's system knows too must outlast its next export
            o.contact_by_office OR (s.own AND coalesce(w.email, w.phone, '') <> '') AS contact_by_office,
            o.lang_by_office OR (s.own AND w.lang IS NOT NULL) AS lang_by_office
          FROM who w JOIN person o ON o.district_id = ${db.district} AND o.source_id = w.source
            CROSS JOIN LATERAL (SELECT w.by_office AND NOT starts_with(w.source, ${SIDE_FILE}) AS own) s
        ) n
        WHERE p.district_id = ${db.district} AND p.source_id = n.source
          AND (p.given_name, p.family_name, p.email, p.phone, p.lang, p.grade, p.ended_at, p.contact_by_office,
            p.lang_by_office) IS DISTINCT FROM (n.given, n.family, n.email, n.phone, n.lang, n.grade, n.ended_at,
            n.contact_by_office, n.lang_by_office)
        RETURNING p.person_id, lower(n.was) <> lower(coalesce(n.email, '')) AS moved)
    SELECT count(*)::int AS changed, coalesce(array_agg(person_id) FILTER (WHERE moved), '{}') AS readdressed
    FROM changed`.execute(db.q);
  return rows[0] ?? { changed: 0, readdressed: [] };
}
