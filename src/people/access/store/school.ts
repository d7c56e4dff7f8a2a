import type { ViewerDb } from '#core/db/database.ts';
import { onceTogether } from '#core/db/side-by-side.ts';

/** The active schools of the viewer's district, by name. */
export const findSchools = onceTogether((db) =>
  db.q
    .selectFrom('school')
    .where('district_id', '=', db.district)
    .where('active', '=', true)
    .selectAll()
    .orderBy('name')
    .execute(),
);

/** A school's days without school, past ones too. */
export async function findClosures(db: ViewerDb, schoolId: string) {
  return db.q
    .selectFrom('school_closure')
    .where('district_id', '=', db.district)
    .where('school_id', '=', schoolId)
    .select(['on_date', 'name'])
    .orderBy('on_date')
    .execute();
}

/** The viewer's district. @throws when the viewer may not see it, which is a defect */
export const findDistrict = onceTogether((db) =>
  db.q.selectFrom('district').where('district_id', '=', db.district).selectAll().executeTakeFirstOrThrow(),
);
