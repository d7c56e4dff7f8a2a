import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { CoreValue } from '../rules/compass.ts';

/** Every value a school ever had, in its order, the retired ones too. */
export async function findValues(db: ViewerDb, schoolId: string) {
  return db.q
    .selectFrom('core_value')
    .where('district_id', '=', db.district)
    .where('school_id', '=', schoolId)
    .select(['value_id', 'name', 'meaning', 'lang', 'ended_at'])
    .orderBy('position')
    .orderBy('value_id')
    .execute();
}

/** Adds a value at its place. The same id again is nothing. */
export async function insertValue(
  db: ViewerDb,
  value: CoreValue & { schoolId: string; position: number },
): Promise<void> {
  await db.q
    .insertInto('core_value')
    .values({
      district_id: db.district,
      value_id: value.valueId,
      school_id: value.schoolId,
      name: value.name,
      meaning: value.meaning,
      lang: value.lang,
      position: value.position,
    })
    .onConflict((conflict) => conflict.columns(['district_id', 'value_id']).doNothing())
    .execute();
}

/** Whether there was such a value at this school. */
export async function changeValue(
  db: ViewerDb,
  of: { schoolId: string; valueId: string },
  change: {
    name?: string;
    meaning?: string;
    lang?: string;
    position?: number;
    ended_at?: Temporal.Instant | null;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await db.q
    .updateTable('core_value')
    .set(change)
    .where('district_id', '=', db.district)
    .where('school_id', '=', of.schoolId)
    .where('value_id', '=', of.valueId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
