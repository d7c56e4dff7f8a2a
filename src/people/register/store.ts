import { type SqlBool, sql } from 'kysely';
import type { ViewerDb } from '#core/db/database.ts';
import type { Kind } from './rules.ts';

export type Line = {
  readonly personId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly grade: string | null;
  readonly roles: readonly string[];
};

/** `%` and `_` in what somebody typed mean themselves. */
const literally = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/** People whose names hold every word of `search`, by family name; `offset` rows later. One row more than `limit` tells of a next page. */
export async function findPeople(
  db: ViewerDb,
  asked: { search: string; kind: Kind; offset: number; limit: number },
): Promise<Line[]> {
  const words = asked.search.split(/\s+/).filter(Boolean).slice(0, 5);
  let query = db.q
    .selectFrom('person as p')
    .where('p.district_id', '=', db.district)
    .where('p.ended_at', 'is', null);
  for (const word of words) {
    query = query.where(
      sql<SqlBool>`lower(p.given_name || ' ' || p.family_name) LIKE lower(${`%${literally(word)}%`})`,
    );
  }
  if (asked.kind === 'staff') query = query.where('p.is_staff', '=', true);
  else if (asked.kind !== 'all')
    query = query.where(sql<SqlBool>`EXISTS (SELECT 1 FROM person_role r
    WHERE r.district_id = p.district_id AND r.person_id = p.person_id AND r.role = ${asked.kind} AND r.ended_at IS NULL)`);
  const rows = await query
    .select(['p.person_id', 'p.given_name', 'p.family_name', 'p.grade'])
    .select(
      sql<string[]>`array(SELECT DISTINCT r.role FROM person_role r WHERE r.district_id = p.district_id
        AND r.person_id = p.person_id AND r.ended_at IS NULL ORDER BY r.role)`.as('roles'),
    )
    .orderBy(sql`lower(p.family_name)`)
    .orderBy(sql`lower(p.given_name)`)
    .orderBy('p.person_id')
    .limit(asked.limit + 1)
    .offset(asked.offset)
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    givenName: row.given_name,
    familyName: row.family_name,
    grade: row.grade,
    roles: row.roles,
  }));
}

/** What a person is here, and what the office typed itself. */
export async function findStanding(db: ViewerDb, personId: string) {
  const row = await db.q
    .selectFrom('person as p')
    .where('p.district_id', '=', db.district)
    .where('p.person_id', '=', personId)
    .where('p.ended_at', 'is', null)
    .select(['p.lang_by_office as langByOffice', 'p.contact_by_office as contactByOffice'])
    .select(
      sql<
        { role: string; school: string }[]
      >`coalesce((SELECT json_agg(json_build_object('role', r.role, 'school', s.name)
        ORDER BY s.name, r.role) FROM person_role r JOIN school s USING (district_id, school_id)
        WHERE r.district_id = p.district_id AND r.person_id = p.person_id AND r.ended_at IS NULL), '[]')`.as(
        'roles',
      ),
    )
    .select(
      sql<string[]>`array(SELECT c.title FROM enrolment e JOIN class c USING (district_id, class_id)
        WHERE e.district_id = p.district_id AND e.person_id = p.person_id AND e.ended_at IS NULL AND c.ended_at IS NULL
        ORDER BY c.title)`.as('classes'),
    )
    .executeTakeFirst();
  return row;
}
export type Standing = NonNullable<Awaited<ReturnType<typeof findStanding>>>;

/** Writes how a guardian is reached, and that the office said so (or that the roster may say so again). */
export async function saveContact(
  db: ViewerDb,
  personId: string,
  contact: {
    lang: string | null;
    email: string | null;
    phone: string | null;
    byOffice: { lang: boolean; contact: boolean };
  },
): Promise<void> {
  await db.q
    .updateTable('person')
    .set({
      lang: contact.lang,
      email: contact.email,
      phone: contact.phone,
      lang_by_office: contact.byOffice.lang,
      contact_by_office: contact.byOffice.contact,
    })
    .where('district_id', '=', db.district)
    .where('person_id', '=', personId)
    .execute();
}

/** Sets the ISO week days (1 is Monday) on which a school teaches. */
export async function saveSchoolDays(db: ViewerDb, schoolId: string, days: readonly number[]): Promise<void> {
  await db.q
    .updateTable('school')
    .set({ school_days: sql`${[...days]}::int[]` })
    .where('district_id', '=', db.district)
    .where('school_id', '=', schoolId)
    .execute();
}

/** Enters days without school; one that is there already gets the new name. */
export async function saveClosures(
  db: ViewerDb,
  schoolId: string,
  name: string,
  days: readonly string[],
): Promise<void> {
  await sql`
    INSERT INTO school_closure (district_id, school_id, on_date, name)
    SELECT ${db.district}, ${schoolId}, day::date, ${name} FROM unnest(${[...days]}::text[]) day
    ON CONFLICT (district_id, school_id, on_date) DO UPDATE SET name = excluded.name
  `.execute(db.q);
}

/** Removes one day without school. */
export async function removeClosure(db: ViewerDb, schoolId: string, day: string): Promise<void> {
  await sql`DELETE FROM school_closure
    WHERE district_id = ${db.district} AND school_id = ${schoolId} AND on_date = ${day}::date`.execute(db.q);
}

/** The days without school, from `from` on. */
export async function findClosures(db: ViewerDb, schoolId: string, from: string) {
  return db.q
    .selectFrom('school_closure')
    .where('district_id', '=', db.district)
    .where('school_id', '=', schoolId)
    .where(sql<SqlBool>`on_date >= ${from}::date`)
    .select(['on_date as day', 'name'])
    .orderBy('on_date')
    .execute();
}
export type Closure = Awaited<ReturnType<typeof findClosures>>[number];
