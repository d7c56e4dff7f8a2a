import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BookingWorld, openBookingWorld } from '#test/booking.ts';

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
