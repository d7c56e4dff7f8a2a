import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { type BookingWorld, openBookingWorld, slotNumber } from '#test/booking.ts';
import type { Browser } from '#test/browser.ts';
import { insert } from '#test/people.ts';
import { evening } from '#test/world.ts';

let w: BookingWorld;
let priya: Browser;
beforeAll(async () => {
  w = await openBookingWorld();
  priya = await w.staff(w.ids.priya);
});
afterAll(async () => {
  expect(w.complaints).toEqual([]);
  await w.close();
});
beforeEach(async () => {
  await w.forget();
  await w.owner.query('TRUNCATE mail; TRUNCATE taken_hours CASCADE; DELETE FROM restriction');
  await w.owner.query('DELETE FROM round_hours');
  await insert(w.owner, 'round_hours', {
    ...{ district_id: w.linden.district, round_id: w.round, place: 'Room 12' },
    ...{ hours_id: newId(), teacher_id: w.ids.jonas },
    ...{ starts_at: evening.startsAt.toString(), ends_at: evening.endsAt.toString() },
  });
});

const jonas = (who = 'office') => `/${who}/hours/${w.round}/${w.ids.jonas}`;
const away = (more = {}) => ({ on: '2026-11-24', from: '16:00', until: '17:00', ...more });
const asked = (more = {}) => `${jonas()}/away?${new URLSearchParams(away(more))}`;
const take = (more = {}) => priya.post(`${jonas()}/away`, { ...away(more), _idempotency: newId() }, jonas());

test('the office sees who would lose a time before anything happens, takes the hours away, and sees who has no new time', async () => {
  await w.book(w.wish(0));
  await w.book(w.wish(1, w.friends));
  await w.book(w.wish(6, { guardianId: w.ids.pablo }));
  expect(await priya.html('/office/bookings')).toContain('href="/office/hours"');
  expect(await priya.html('/office/hours')).toContain('Jonas Weber');
  const confirm = await priya.html(asked());
  expect(confirm).toContain('2 families have a time that would go');
  for (const name of ['Lina Castillo', 'Maria Castillo', 'Omar Haddad']) expect(confirm).toContain(name);
  expect(confirm).not.toContain('Pablo');
  expect(await w.count("conference WHERE state = 'booked'")).toBe(3);
  const done = await (await take()).text();
  expect(done).toContain('The hours are taken away.');
  expect(done).toContain('2 talks have no new time yet');
  expect(done).toMatch(/17:00\s*–\s*18:00/);
  expect(await priya.html('/office/hours')).toContain('2 talks have no new time yet');
  expect(await (await w.staff(w.ids.jonas)).html('/teacher/talks')).toContain('2 talks have no new time yet');
  await w.book(w.wish(5, w.friends));
  expect(await priya.html(jonas())).toContain('One talk has no new time yet');
});

test('the office chooses another time for a family that has no e-mail, and knows whom to call', async () => {
  await w.owner.query("UPDATE person SET email = NULL, phone = '+49 30 1234' WHERE person_id = $1", [
    w.ids.maria,
  ]);
  const wish = w.wish(0);
  await w.book(wish);
  const page = await (await take()).text();
  expect(page).toContain('no e-mail, please call: \u2068+49 30 1234');
  const leader = await (await w.staff(w.people.amara)).html(jonas('leader'));
  expect(leader).toContain('has no e-mail');
  expect(leader).not.toContain('1234');
  const at = `/office/bookings/talks/${wish.conferenceId}`;
  expect(await priya.html(at)).toContain('This talk has no time at the moment');
  const chosen = await priya.post(`${at}/again`, { slot: String(slotNumber(5)), mode: 'phone' }, at);
  expect(await chosen.text()).toContain('Your new time is booked');
  expect(await priya.html(jonas())).not.toContain('no new time yet');
  await w.owner.query('UPDATE person SET email = $1, phone = NULL WHERE person_id = $2', [
    'm@x.example',
    w.ids.maria,
  ]);
});

test('whoever may not book any more is not waited for', async () => {
  await w.book(w.wish(0));
  await take();
  await w.restrict(w.ids.maria, 'may-not-book');
  expect(await priya.html('/office/hours')).not.toContain('no new time yet');
});

test('the same confirmation sent twice takes away once and tells once', async () => {
  await w.book(w.wish(0));
  const once = { ...away(), _idempotency: newId() };
  await priya.post(`${jonas()}/away`, once, jonas());
  expect((await priya.post(`${jonas()}/away`, once, jonas())).status).toBe(200);
  expect(await w.count("effect WHERE kind = 'time-taken'")).toBe(1);
});

test.each([
  [{ until: '15:00' }, 'The hours have to end after they begin.'],
  [{ from: 'soon' }, 'Please write a time of day'],
  [{ on: '2026-11-26' }, 'The teacher has no hours then.'],
  [{ on: '2026-11-20' }, 'These hours are in the past.'],
])('a stretch that cannot go (%o) says why, before and after the confirmation', async (more, because) => {
  for (const answer of [await priya.get(asked(more)), await take(more)]) {
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(because);
  }
  expect(await w.count('taken_hours')).toBe(0);
});

test('hours are added while families book, by the office too, and what cannot stand is kept in the form', async () => {
  const more = { ...away({ on: '2026-11-26' }), place: 'Library', _idempotency: newId() };
  const added = await (await priya.post(jonas(), more, jonas())).text();
  expect(added).toContain('The hours are added.');
  expect(added).toContain('Library');
  expect((await priya.post(jonas(), more, jonas())).status).toBe(200);
  const overlapping = await priya.post(jonas(), { ...more, _idempotency: newId() }, jonas());
  expect(overlapping.status).toBe(422);
  expect(await overlapping.text()).toContain('overlap');
  const maria = await w.family(w.ids.maria);
  expect(await maria.html(`/family/children/${w.ids.lina}/rounds/${w.round}/book`)).toContain(
    '26 de noviembre',
  );
});

test('teachers, families and other districts find none of these pages', async () => {
  const teacher = await w.staff(w.ids.jonas);
  for (const page of [jonas(), jonas('leader'), '/office/hours', '/leader/hours'])
    expect((await teacher.get(page)).status).toBe(404);
  const amara = await w.staff(w.people.amara);
  expect((await amara.get(jonas())).status).toBe(404);
  expect((await amara.get(jonas('leader'))).status).toBe(200);
  expect((await amara.get(`/leader/hours/${w.round}/${w.ids.maria}`)).status).toBe(404);
  expect((await amara.get(`/leader/hours/${w.round}/${w.people.strangeTeacher}`)).status).toBe(404);
  await w.owner.query("UPDATE round SET state = 'ended'");
  expect((await amara.get(jonas('leader'))).status).toBe(404);
  await w.owner.query("UPDATE round SET state = 'open'");
});
