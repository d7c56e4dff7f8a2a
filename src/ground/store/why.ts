import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';

/** The viewer's own newest Why up to this season. */
export async function findOwnWhy(db: ViewerDb, season: number) {
  return db.q
    .selectFrom('why')
    .where('district_id', '=', db.district)
    .where('person_id', '=', db.viewer.person)
    .where('season', '<=', season)
    .selectAll()
    .orderBy('season', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** What colleagues chose to share this season, the latest first; one row more than `most` tells of a next page. */
export async function findSharedWhys(db: ViewerDb, season: number, of: { offset: number; most: number }) {
  return db.q
    .selectFrom('why as w')
    .innerJoin('person as p', (join) =>
      join.onRef('p.district_id', '=', 'w.district_id').onRef('p.person_id', '=', 'w.person_id'),
    )
    .where('w.district_id', '=', db.district)
    .where('w.season', '=', season)
    .where('w.shared', '=', true)
    .where('w.person_id', '<>', db.viewer.person)
    .where('p.ended_at', 'is', null)
    .select(['w.person_id', 'w.body', 'w.lang', 'p.given_name', 'p.family_name'])
    .orderBy('w.updated_at', 'desc')
    .orderBy('w.person_id')
    .offset(of.offset)
    .limit(of.most + 1)
    .execute();
}

/** Writes the viewer's own Why of a season, over what it said before. */
export async function saveWhy(
  db: ViewerDb,
  why: { season: number; body: string; lang: string; shared: boolean; updatedAt: Temporal.Instant },
): Promise<void> {
  const { season, updatedAt, ...said } = why;
  const row = { ...said, updated_at: updatedAt };
  await db.q
    .insertInto('why')
    .values({ ...row, season, district_id: db.district, person_id: db.viewer.person })
    .onConflict((conflict) => conflict.columns(['district_id', 'person_id', 'season']).doUpdateSet(row))
    .execute();
}

/** Deletes the viewer's own Why of a season for good. */
export async function deleteWhy(db: ViewerDb, season: number): Promise<void> {
  await db.q
    .deleteFrom('why')
    .where('district_id', '=', db.district)
    .where('person_id', '=', db.viewer.person)
    .where('season', '=', season)
    .execute();
}
