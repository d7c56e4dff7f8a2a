import { type SqlBool, sql } from 'kysely';
import type { ViewerDb } from '#core/db/database.ts';
import type { Closure } from '../rules.ts';

/** Sets the ISO week days (1 is Monday) on which a school teaches. */
export async function saveSchoolDays(db: ViewerDb, schoolId: string, days: readonly number[]): Promise<void> {
  await db.q
    .updateTable('school')
    .set({ school_days: sql`${[...days]}::int[]` })
    .where('district_id', '=', db.district)
    .where('school_id', '=', schoolId)
    .execute();
}

/** Enters days without school; one that is there already gets the new name. */
export async function saveClosures(
  db: ViewerDb,
  schoolId: string,
  name: string,
  days: readonly string[],
): Promise<void> {
  await sql`
    INSERT INTO school_closure (district_id, school_id, on_date, name)
    SELECT ${db.district}, ${schoolId}, day::date, ${name} FROM unnest(${[...days]}::text[]) day
    ON CONFLICT (district_id, school_id, on_date) DO UPDATE SET name = excluded.name
  `.execute(db.q);
}

/** Removes the days of this name; a day between them that was given another name meanwhile stays. */
export async function removeClosure(
  db: ViewerDb,
  schoolId: string,
  { name, from, to }: Closure,
): Promise<void> {
  await sql`DELETE FROM school_closure
    WHERE district_id = ${db.district} AND school_id = ${schoolId} AND name = ${name}
      AND on_date BETWEEN ${from}::date AND ${to}::date`.execute(db.q);
}

/** The days without school, from `from` on, in their order. */
export async function findClosedDays(db: ViewerDb, schoolId: string, from: string) {
  return db.q
    .selectFrom('school_closure')
    .where('district_id', '=', db.district)
    .where('school_id', '=', schoolId)
    .where(sql<SqlBool>`on_date >= ${from}::date`)
    .select(['on_date as day', 'name'])
    .orderBy('on_date')
    .execute();
}
