import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type BookingWorld, openBookingWorld, slotNumber } from '#test/booking.ts';
import { noon, today } from '#test/world.ts';
import { bookSlot, cancelTalk, moveTalk } from './actions.ts';
import { conferenceOf, talksOf } from './reads.ts';

let w: BookingWorld;
beforeAll(async () => {
  w = await openBookingWorld();
});
afterAll(() => w.close());
beforeEach(async () => {
  await w.forget();
});

test("another guardian's, child's or district's talk cannot be booked, moved or cancelled", async () => {
  const asked = w.wish(0);
  await w.book(asked);
  const intruder = w.guardian(w.ids.yusuf);
  expect(await bookSlot(w.db, intruder, w.wish(1), noon, today)).toBeUndefined();
  expect(await cancelTalk(w.db, intruder, asked.conferenceId, noon)).toBeUndefined();
  const stranger = w.viewer(w.people.strangeGuardian, ['guardian'], w.other.district);
  expect(await cancelTalk(w.db, stranger, asked.conferenceId, noon)).toBeUndefined();
  const move = {
    conferenceId: asked.conferenceId,
    sequence: 0,
    startsAt: slotNumber(3),
    mode: 'phone' as const,
  };
  expect(await moveTalk(w.db, stranger, move, noon, today)).toBeUndefined();
  expect(await moveTalk(w.db, w.viewer(w.ids.mira, ['teacher']), move, noon, today)).toBeUndefined();
  expect(await w.count('claim')).toBe(2);
});

test('moving a talk frees the old time, takes the new one and counts the change', async () => {
  const asked = w.wish(0, { companions: [w.ids.sam] });
  await w.book(asked);
  const move = {
    conferenceId: asked.conferenceId,
    sequence: 0,
    startsAt: slotNumber(3),
    mode: 'phone' as const,
  };
  expect(await moveTalk(w.db, w.guardian(w.ids.maria), move, noon, today)).toMatchObject({
    ok: true,
    again: false,
  });
  expect(await moveTalk(w.db, w.guardian(w.ids.maria), move, noon, today)).toMatchObject({
    ok: true,
    again: true,
  });
  expect(await w.book(w.wish(0, w.friends))).toMatchObject({ ok: true });
  const [talk] = await w.db.as(w.viewer(w.ids.jonas, ['teacher']), (db) =>
    talksOf(db, w.ids.jonas, noon, noon.add({ hours: 48 })).then((talks) =>
      talks.filter((one) => one.conferenceId === asked.conferenceId),
    ),
  );
  expect(talk).toMatchObject({ sequence: 1, mode: 'phone', place: '' });
  const stale = { ...move, startsAt: slotNumber(5) };
  expect(await moveTalk(w.db, w.guardian(w.ids.maria), stale, noon, today)).toEqual({
    ok: false,
    because: 'changed-meanwhile',
  });
});

test('a move to a taken time is refused and keeps the old time', async () => {
  await w.book(w.wish(3, w.friends));
  const asked = w.wish(0);
  await w.book(asked);
  const move = {
    conferenceId: asked.conferenceId,
    sequence: 0,
    startsAt: slotNumber(3),
    mode: 'phone' as const,
  };
  expect(await moveTalk(w.db, w.guardian(w.ids.maria), move, noon, today)).toEqual({
    ok: false,
    because: 'taken',
  });
  const talk = await w.db.as(w.guardian(w.ids.maria), (db) => conferenceOf(db, asked.conferenceId));
  expect(talk).toMatchObject({ sequence: 0, mode: 'in-person' });
});

test('cancelling gives the time back, tells everybody who took part once, and cannot be repeated', async () => {
  const asked = w.wish(0, { companions: [w.ids.sam] });
  await w.book(asked);
  const her = w.guardian(w.ids.maria);
  expect(await cancelTalk(w.db, her, asked.conferenceId, noon)).toEqual({ ok: true });
  expect(await cancelTalk(w.db, her, asked.conferenceId, noon)).toEqual({ ok: true });
  expect(await w.count('claim')).toBe(0);
  expect(await w.count("effect WHERE kind = 'cancelled'")).toBe(2);
  expect(await w.book(w.wish(0, w.friends))).toMatchObject({ ok: true });
  expect(await w.book(asked)).toEqual({ ok: false, because: 'used-up' });
  expect(await w.book(w.wish(1))).toMatchObject({ ok: true });
});

test('a talk that has begun is neither moved nor cancelled', async () => {
  const asked = w.wish(0);
  await w.book(asked);
  const begun = noon.add({ hours: 28 });
  expect(await cancelTalk(w.db, w.guardian(w.ids.maria), asked.conferenceId, begun)).toEqual({
    ok: false,
    because: 'over',
  });
});
