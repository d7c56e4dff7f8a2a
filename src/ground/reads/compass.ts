import type { ViewerDb } from '#core/db/database.ts';
import type { Compass, CoreValue } from '../rules/compass.ts';
import { findCompass } from '../store/compass.ts';
import { findValues } from '../store/values.ts';

/** The school's mission and vision, once somebody has written one of them. */
export async function compassOf(db: ViewerDb, schoolId: string): Promise<Compass | undefined> {
  return findCompass(db, schoolId);
}

/** The values a teacher may tie to a child now, in the school's order. */
export async function valuesOf(db: ViewerDb, schoolId: string): Promise<CoreValue[]> {
  return (await allValuesOf(db, schoolId)).filter((value) => !value.retired);
}

/** The retired ones too: they still stand where they were used. */
export async function allValuesOf(
  db: ViewerDb,
  schoolId: string,
): Promise<(CoreValue & { retired: boolean })[]> {
  const rows = await findValues(db, schoolId);
  return rows.map((row) => ({
    valueId: row.value_id,
    name: row.name,
    meaning: row.meaning,
    lang: row.lang,
    retired: row.ended_at !== null,
  }));
}
