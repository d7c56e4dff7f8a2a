import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ViewerDb } from '#core/db/database.ts';
import { type BookingWorld, openBookingWorld } from '#test/booking.ts';
import { today } from '#test/world.ts';
import { findConferenceLast } from './store/conferences.ts';
import { findOffer } from './store/offer.ts';

let w: BookingWorld;
beforeAll(async () => {
  w = await openBookingWorld();
});
afterAll(() => w.close());

test('who taught is only asked for somebody whom nothing else shows: pages of booking and talks never do', async () => {
  const wish = w.wish(0);
  await w.book(wish);
  await w.owner.query(`CREATE OR REPLACE FUNCTION app_taught() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = public AS $$ BEGIN RAISE EXCEPTION 'asked who taught'; END $$`);
  const maria = await w.family(w.ids.maria);
  for (const page of [
    '/family',
    `/family/rounds/${w.round}/book`,
    `/family/children/${w.ids.lina}/rounds/${w.round}/book`,
    `/family/conferences/${wish.conferenceId}/booking`,
    `/family/conferences/${wish.conferenceId}/booking/change`,
  ])
    expect((await maria.get(page)).status, page).toBe(200);
  expect(w.complaints).toEqual([]);
});

test('on the evening on which all book, before the database has counted, no page of a family reads the talks of others', async () => {
  await w.forget();
  const { maria: guardianId, yusuf, jonas } = w.ids;
  const { conferenceId } = w.wish(1);
  await w.book(w.wish(1, { conferenceId }));
  await w.owner.query(
    `INSERT INTO conference SELECT t.* FROM conference c, generate_series(1, 4000) AS n,
       jsonb_populate_record(c, jsonb_build_object('conference_id', gen_random_uuid(), 'state', 'cancelled',
         'sequence', n)) t`,
  );
  await w.owner.query(
    `INSERT INTO participant SELECT c.district_id, c.conference_id, x.person_id, x.role
     FROM conference c, (VALUES ($1::uuid, 'guardian'), ($2::uuid, 'teacher')) x (person_id, role)
     WHERE c.state = 'cancelled'`,
    [yusuf, jonas],
  );
  const pages = {
    talk: (db: ViewerDb) => findConferenceLast(db, conferenceId),
    times: (db: ViewerDb) => findOffer(db, { roundId: w.round, guardianId, today }),
  };
  for (const [name, page] of Object.entries(pages)) {
    const plan = await w.db.as(w.guardian(guardianId), (db) => planOf(db, page));
    expect(plan['Actual Rows'], name).toBe(1);
    const read = (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);
    expect(read, name).toBeGreaterThan(0);
    expect(read, name).toBeLessThan(80); // the others' talks are about a hundred, in the index alone
  }
});

/** How the database did what a page asks last. */
async function planOf(
  db: ViewerDb,
  page: (db: ViewerDb) => Promise<unknown>,
): Promise<Record<string, number>> {
  let asked = CompiledQuery.raw('');
  const lastRead = async (statement: CompiledQuery) => {
    asked = statement;
    return [];
  };
  await page({ ...db, lastRead } as ViewerDb);
  const explain = CompiledQuery.raw(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${asked.sql}`, [
    ...asked.parameters,
  ]);
  const [row] = (await db.q.executeQuery<{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }>(explain)).rows;
  return row?.['QUERY PLAN'][0].Plan ?? {};
}
