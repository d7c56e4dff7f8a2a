import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ViewerDb } from '#core/db/database.ts';
import { type BookingWorld, openBookingWorld } from '#test/booking.ts';
import { findConferenceLast } from './store/conferences.ts';

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

test('on the evening on which all book, before the database has counted, one talk is read without reading all others', async () => {
  await w.forget();
  const wish = w.wish(1);
  await w.book(wish);
  const others = 4_000;
  await w.owner.query(
    `INSERT INTO conference SELECT t.* FROM conference c, generate_series(1, $1) AS n,
       jsonb_populate_record(c, jsonb_build_object('conference_id', gen_random_uuid(), 'state', 'cancelled',
         'sequence', n)) t`,
    [others],
  );
  await w.owner.query(
    `INSERT INTO participant SELECT c.district_id, c.conference_id, x.person_id, x.role
    FROM conference c, (VALUES ($1::uuid, 'guardian'), ($2::uuid, 'teacher')) x (person_id, role) WHERE c.state = 'cancelled'`,
    [w.ids.yusuf, w.ids.jonas],
  );
  const explained = await w.db.as(w.guardian(w.ids.maria), async (db) => {
    let asked: CompiledQuery | undefined;
    const last = async (statement: CompiledQuery) => {
      asked = statement;
      return [];
    };
    await findConferenceLast({ ...db, last } as ViewerDb, wish.conferenceId);
    const { sql, parameters } = asked as unknown as CompiledQuery;
    return db.q.executeQuery(
      CompiledQuery.raw(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`, [...parameters]),
    );
  });
  const [{ Plan: plan }] = (explained.rows[0] as { 'QUERY PLAN': [{ Plan: Record<string, number> }] })[
    'QUERY PLAN'
  ];
  expect(plan['Actual Rows']).toBe(1);
  const pages = (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);
  expect(pages).toBeGreaterThan(0);
  expect(pages).toBeLessThan(60); // each of the others in the index alone are about a hundred
});
