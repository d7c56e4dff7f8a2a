import type { ViewerDb } from '#core/db/database.ts';
import { oneOf, together } from '#core/db/side-by-side.ts';

/** A person the viewer may see, also one who has left. */
export const findPerson = together(
  (db, personId: string) => people(db).where('person_id', '=', personId).executeTakeFirst(),
  async (db, ids) => {
    const found = await people(db).where('person_id', '=', oneOf(ids)).execute();
    return (personId) => found.find((one) => one.person_id === personId);
  },
);

const people = (db: ViewerDb) => db.q.selectFrom('person').where('district_id', '=', db.district).selectAll();

/** Given and family names of those among them whom the viewer may see. */
export async function findNames(db: ViewerDb, personIds: readonly string[]) {
  if (personIds.length === 0) return [];
  return db.q
    .selectFrom('person')
    .where('district_id', '=', db.district)
    .where('person_id', 'in', personIds)
    .select(['person_id as personId', 'given_name as givenName', 'family_name as familyName'])
    .execute();
}

/** Sets the language a person is written to in; as a choice of their own it outlasts the next import. */
export async function setLang(db: ViewerDb, personId: string, lang: string): Promise<void> {
  await db.q
    .updateTable('person')
    .set({ lang, lang_by_office: true })
    .where('district_id', '=', db.district)
    .where('person_id', '=', personId)
    .execute();
}

/** What a person is now, at which school. */
export async function findRoles(db: ViewerDb, personId: string) {
  return db.q
    .selectFrom('person_role')
    .where('district_id', '=', db.district)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .select(['role', 'school_id'])
    .execute();
}

/** Who holds a role at a school now. */
export async function findMembers(db: ViewerDb, schoolId: string, role: 'student' | 'teacher') {
  return db.q
    .selectFrom('person_role as r')
    .innerJoin('person as p', (join) =>
      join.onRef('p.district_id', '=', 'r.district_id').onRef('p.person_id', '=', 'r.person_id'),
    )
    .where('r.district_id', '=', db.district)
    .where('r.school_id', '=', schoolId)
    .where('r.role', '=', role)
    .where('r.ended_at', 'is', null)
    .where('p.ended_at', 'is', null)
    .select(['p.person_id', 'p.given_name', 'p.family_name', 'p.grade'])
    .orderBy('p.family_name')
    .orderBy('p.given_name')
    .orderBy('p.person_id')
    .execute();
}

/** Who works at one of these schools now, each once. */
export async function findStaffAt(db: ViewerDb, schools: readonly string[]) {
  if (schools.length === 0) return [];
  return db.q
    .selectFrom('person as p')
    .where('p.district_id', '=', db.district)
    .where('p.ended_at', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('person_role as r')
          .where('r.district_id', '=', db.district)
          .whereRef('r.person_id', '=', 'p.person_id')
          .where('r.school_id', '=', oneOf(schools))
          .where('r.role', 'in', ['teacher', 'leader', 'office'])
          .where('r.ended_at', 'is', null)
          .select('r.role'),
      ),
    )
    .select([
      'p.person_id as personId',
      'p.given_name as givenName',
      'p.family_name as familyName',
      'p.email',
    ])
    .execute();
}
