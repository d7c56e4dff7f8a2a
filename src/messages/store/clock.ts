import { sql } from 'kysely';
import type { ViewerDb } from '#core/db/database.ts';

export async function zoneOf(db: ViewerDb): Promise<string> {
  const row = await db.q
    .selectFrom('district')
    .where('district_id', '=', db.district)
    .select('time_zone')
    .executeTakeFirstOrThrow();
  return row.time_zone;
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
