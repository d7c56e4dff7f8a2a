import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { Visit } from '../rules/why.ts';

/** The viewer's own visit of a season. */
export async function findVisit(db: ViewerDb, season: number) {
  return db.q
    .selectFrom('why_visit')
    .where('district_id', '=', db.district)
    .where('person_id', '=', db.viewer.person)
    .where('season', '=', season)
    .select(['how', 'visited_at'])
    .executeTakeFirst();
}

/** Writes the viewer's visit of a season over an earlier one (see fullerVisit). */
export async function saveVisit(
  db: ViewerDb,
  season: number,
  how: Visit,
  at: Temporal.Instant,
): Promise<void> {
  const row = { how, visited_at: at };
  await db.q
    .insertInto('why_visit')
    .values({ ...row, season, district_id: db.district, person_id: db.viewer.person })
    .onConflict((conflict) => conflict.columns(['district_id', 'person_id', 'season']).doUpdateSet(row))
    .execute();
}
