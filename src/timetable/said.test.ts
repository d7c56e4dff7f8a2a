import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type BookingWorld, openBookingWorld } from '#test/booking.ts';
import { noon } from '#test/world.ts';

let w: BookingWorld;
beforeAll(async () => {
  w = await openBookingWorld();
});
afterAll(() => w.close());
beforeEach(async () => {
  await w.forget();
  w.clock.moveTo(noon);
});
afterEach(() => expect(w.complaints).toEqual([]));

test('a round that closes after its last talk tells families until when there is something to pick, and when there is not', async () => {
  await w.owner.query("UPDATE round SET booking_closes_at = '2026-12-01T12:00:00Z' WHERE round_id = $1", [
    w.round,
  ]);
  const yusuf = await w.family(w.ids.yusuf);
  const path = `${w.bookPath(w.ids.omar)}?lang=en`;
  const page = await yusuf.html(path);
  expect(page).toContain('Booking is open until Tuesday 24 November at 17:45');
  expect(page).not.toContain('1 December');
  w.clock.moveTo(noon.add({ hours: 48 }));
  const over = await yusuf.html(path);
  expect(over).toContain('The last times of this round have begun.');
  expect(over).not.toMatch(/open until|December/);
  await w.owner.query("UPDATE round SET booking_closes_at = '2026-11-24T12:00:00Z' WHERE round_id = $1", [
    w.round,
  ]);
});

test('once booking has closed nobody reads until when it was open', async () => {
  const yusuf = await w.family(w.ids.yusuf);
  w.clock.moveTo(noon.add({ hours: 26 }));
  const page = await yusuf.html(`${w.bookPath(w.ids.omar)}?lang=en`);
  expect(page).toContain('Booking has closed.');
  expect(page).not.toMatch(/open until|Choose a teacher/);
});

test('the page of a talk at school says at which school, that of a talk by telephone says nowhere', async () => {
  const maria = await w.family(w.ids.maria);
  for (const [slot, mode, where] of [
    [0, 'in-person', 'Room 12, Linden School'],
    [1, 'phone', undefined],
  ] as const) {
    const wish = w.wish(slot, { mode });
    await w.forget();
    await w.book(wish);
    const page = await maria.html(`/family/conferences/${wish.conferenceId}/booking?lang=en`);
    if (where) expect(page).toContain(where);
    else expect(page).not.toMatch(/Room 12|<dt>Where/);
  }
});
