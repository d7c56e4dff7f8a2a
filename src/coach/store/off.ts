import type { ViewerDb } from '#core/db/database.ts';

/** Whether the viewer wants no coach. Row level security shows nobody else's wish. */
export async function isOff(db: ViewerDb): Promise<boolean> {
  const row = await db.q
    .selectFrom('coach_off')
    .select('person_id')
    .where('district_id', '=', db.district)
    .where('person_id', '=', db.viewer.person)
    .executeTakeFirst();
  return row !== undefined;
}

/** From now on the viewer has no coach; twice is once. */
export async function turnOff(db: ViewerDb): Promise<void> {
  await db.q
    .insertInto('coach_off')
    .values({ district_id: db.district, person_id: db.viewer.person })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The viewer has the coach again. */
export async function turnOn(db: ViewerDb): Promise<void> {
  await db.q
    .deleteFrom('coach_off')
    .where('district_id', '=', db.district)
    .where('person_id', '=', db.viewer.person)
    .execute();
}
