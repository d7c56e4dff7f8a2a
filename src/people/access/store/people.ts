import { type SqlBool, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { Restriction } from '../rules/entitlement.ts';

/** A pair with the restrictions on it; the rules decide what they take away. */
export interface Pair {
  guardianId: string;
  childId: string;
  relation: string;
  household: string | null;
  restrictions: Restriction[];
}

const restrictions = sql<StoredRestriction[]>`coalesce((
  SELECT json_agg(json_build_object('kind', r.kind, 'from', r.valid_from, 'until', r.valid_until)) FROM restriction r
  WHERE r.district_id = g.district_id AND r.guardian_id = g.guardian_id AND r.child_id = g.child_id
    AND r.lifted_at IS NULL), '[]')`;

export interface StoredRestriction {
  kind: Restriction['kind'];
  from: string;
  until: string | null;
}

/** The pairs the viewer may see, of one guardian or one child, with the other person's row. */
export async function findPairs(db: ViewerDb, of: { guardian: string } | { child: string }) {
  const other =
    'guardian' in of ? sql<SqlBool>`p.person_id = g.child_id` : sql<SqlBool>`p.person_id = g.guardian_id`;
  return db.q
    .selectFrom('guardianship as g')
    .innerJoin('person as p', (join) => join.onRef('p.district_id', '=', 'g.district_id').on(other))
    .where('g.district_id', '=', db.district)
    .where('guardian' in of ? 'g.guardian_id' : 'g.child_id', '=', 'guardian' in of ? of.guardian : of.child)
    .where('g.ended_at', 'is', null)
    .where('p.ended_at', 'is', null)
    .select(['g.guardian_id', 'g.child_id', 'g.relation', 'g.household'])
    .select(['p.person_id', 'p.given_name', 'p.family_name', 'p.grade', 'p.lang', 'p.email', 'p.phone'])
    .select(restrictions.as('restrictions'))
    .select((eb) =>
      eb
        .selectFrom('person_role as r')
        .whereRef('r.district_id', '=', 'g.district_id')
        .whereRef('r.person_id', '=', 'g.child_id')
        .where('r.role', '=', 'student')
        .where('r.ended_at', 'is', null)
        .select((x) => x.fn.min(sql<string>`r.school_id::text`).as('school'))
        .as('school_id'),
    )
    .orderBy('p.given_name')
    .orderBy('p.person_id')
    .execute();
}

export async function findTeachers(db: ViewerDb, childId: string) {
  return db.q
    .selectFrom('enrolment as s')
    .innerJoin('enrolment as t', (join) =>
      join.onRef('t.district_id', '=', 's.district_id').onRef('t.class_id', '=', 's.class_id'),
    )
    .innerJoin('class as c', (join) =>
      join.onRef('c.district_id', '=', 's.district_id').onRef('c.class_id', '=', 's.class_id'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.district_id', '=', 't.district_id').onRef('p.person_id', '=', 't.person_id'),
    )
    .where('s.district_id', '=', db.district)
    .where('s.person_id', '=', childId)
    .where('s.role', '=', 'student')
    .where('t.role', '=', 'teacher')
    .where('s.ended_at', 'is', null)
    .where('t.ended_at', 'is', null)
    .where('c.ended_at', 'is', null)
    .where('p.ended_at', 'is', null)
    .groupBy(['p.person_id', 'p.given_name', 'p.family_name'])
    .select([
      'p.person_id',
      'p.given_name',
      'p.family_name',
      sql<string[]>`array_agg(DISTINCT c.title ORDER BY c.title)`.as('classes'),
    ])
    .orderBy('p.family_name')
    .execute();
}

export async function findPerson(db: ViewerDb, personId: string) {
  return db.q
    .selectFrom('person')
    .where('district_id', '=', db.district)
    .where('person_id', '=', personId)
    .selectAll()
    .executeTakeFirst();
}

export async function setLang(db: ViewerDb, personId: string, lang: string): Promise<void> {
  await db.q
    .updateTable('person')
    .set({ lang, lang_by_office: true })
    .where('district_id', '=', db.district)
    .where('person_id', '=', personId)
    .execute();
}

export async function findRoles(db: ViewerDb, personId: string) {
  return db.q
    .selectFrom('person_role')
    .where('district_id', '=', db.district)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .select(['role', 'school_id'])
    .execute();
}

export async function findSchools(db: ViewerDb) {
  return db.q
    .selectFrom('school')
    .where('district_id', '=', db.district)
    .where('active', '=', true)
    .selectAll()
    .orderBy('name')
    .execute();
}

export async function findClosures(db: ViewerDb, schoolId: string) {
  return db.q
    .selectFrom('school_closure')
    .where('district_id', '=', db.district)
    .where('school_id', '=', schoolId)
    .select(['on_date', 'name'])
    .orderBy('on_date')
    .execute();
}

export async function findDistrict(db: ViewerDb) {
  return db.q
    .selectFrom('district')
    .where('district_id', '=', db.district)
    .selectAll()
    .executeTakeFirstOrThrow();
}

export async function insertAccess(
  db: ViewerDb,
  row: { access_id: string; at: Temporal.Instant; child_id: string; what: string; about: string },
): Promise<void> {
  await db.q
    .insertInto('access_log')
    .values({
      ...row,
      district_id: db.district,
      viewer_id: db.viewer.person,
      viewer_roles: db.viewer.roles.join(','),
    })
    .execute();
}
