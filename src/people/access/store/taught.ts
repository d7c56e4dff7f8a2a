import type { ViewerDb } from '#core/db/database.ts';

/** Each teacher of a school with each child of the classes they teach there now, once. */
export async function findTaught(db: ViewerDb, schoolId: string) {
  return db.q
    .selectFrom('class as c')
    .innerJoin('enrolment as t', (join) =>
      join.onRef('t.district_id', '=', 'c.district_id').onRef('t.class_id', '=', 'c.class_id'),
    )
    .innerJoin('enrolment as s', (join) =>
      join.onRef('s.district_id', '=', 'c.district_id').onRef('s.class_id', '=', 'c.class_id'),
    )
    .where('c.district_id', '=', db.district)
    .where('c.school_id', '=', schoolId)
    .where('c.ended_at', 'is', null)
    .where('t.role', '=', 'teacher')
    .where('t.ended_at', 'is', null)
    .where('s.role', '=', 'student')
    .where('s.ended_at', 'is', null)
    .select(['t.person_id as teacherId', 's.person_id as childId'])
    .distinct()
    .execute();
}
