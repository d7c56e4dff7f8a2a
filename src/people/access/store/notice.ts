import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';

/** The school's own words as they stand, every language of them; undefined before the first. */
export async function latestNotice(db: ViewerDb) {
  return db.q
    .selectFrom('notice')
    .where('district_id', '=', db.district)
    .select(['notice_version', 'texts', 'contact'])
    .orderBy('notice_version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Remembers that a version was shown to the viewer; the first showing of a version counts. */
export async function insertShowing(
  db: ViewerDb,
  showing: { notice_version: number; lang: string; shown_at: Temporal.Instant },
): Promise<void> {
  await db.q
    .insertInto('notice_showing')
    .values({ ...showing, district_id: db.district, person_id: db.viewer.person })
    .onConflict((conflict) => conflict.columns(['district_id', 'person_id', 'notice_version']).doNothing())
    .execute();
}

/** Whether the viewer was shown this version; 0 is the standard part alone. */
export async function hasSeenNotice(db: ViewerDb, version: number): Promise<boolean> {
  const row = await db.q
    .selectFrom('notice_showing')
    .where('district_id', '=', db.district)
    .where('person_id', '=', db.viewer.person)
    .where('notice_version', '=', version)
    .select('notice_version')
    .executeTakeFirst();
  return row !== undefined;
}
