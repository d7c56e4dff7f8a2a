import { sql } from 'kysely';
import type { ViewerDb } from '#core/db/database.ts';

export async function zoneOf(db: ViewerDb): Promise<string> {
  return (await placeOf(db)).zone;
}

/** What the school is called, and where its clocks stand. */
export function placeOf(db: ViewerDb): Promise<{ name: string; zone: string }> {
  return db.q
    .selectFrom('district')
    .where('district_id', '=', db.district)
    .select(['name', 'time_zone as zone'])
    .executeTakeFirstOrThrow();
}

/** Remembers how far the sample school's clock is ahead, so that a restart does not turn it back. */
export async function keepClock(db: ViewerDb, aheadMs: number): Promise<void> {
  const ahead = `${Math.round(aheadMs)} milliseconds`;
  await db.q
    .insertInto('sample_clock')
    .values({ district_id: db.district, ahead })
    .onConflict((conflict) => conflict.column('district_id').doUpdateSet({ ahead }))
    .execute();
}

export async function clockAheadMs(db: ViewerDb): Promise<number> {
  const { rows } = await sql<{ ms: string }>`SELECT extract(epoch FROM ahead) * 1000 AS ms FROM sample_clock
    WHERE district_id = ${db.district}`.execute(db.q);
  return Number(rows[0]?.ms ?? 0);
}
