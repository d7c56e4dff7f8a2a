import type { ViewerDb } from '#core/db/database.ts';

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
