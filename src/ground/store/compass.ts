import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';

/** A school's mission and vision, for all of its staff. */
export async function findCompass(db: ViewerDb, schoolId: string) {
  return db.q
    .selectFrom('compass')
    .where('district_id', '=', db.district)
    .where('school_id', '=', schoolId)
    .select(['mission', 'vision', 'lang'])
    .executeTakeFirst();
}

/** Writes both over what stood there. */
export async function saveCompass(
  db: ViewerDb,
  schoolId: string,
  compass: { mission: string; vision: string; lang: string; updated_at: Temporal.Instant },
): Promise<void> {
  await db.q
    .insertInto('compass')
    .values({ ...compass, district_id: db.district, school_id: schoolId })
    .onConflict((conflict) => conflict.columns(['district_id', 'school_id']).doUpdateSet(compass))
    .execute();
}
