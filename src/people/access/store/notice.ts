import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';

export async function latestNotice(db: ViewerDb) {
  return db.q
    .selectFrom('notice')
    .where('district_id', '=', db.district)
    .select(['notice_version', 'texts', 'contact'])
    .orderBy('notice_version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

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
