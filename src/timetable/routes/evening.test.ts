import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { type BookingWorld, openBookingWorld } from '#test/booking.ts';
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
const hours = (teacher: string, on = evening, round = w.round) =>
  insert(w.owner, 'round_hours', {
    ...{ district_id: w.linden.district, round_id: round, place: 'Room 12' },
    ...{ hours_id: newId(), teacher_id: teacher },
    ...{ starts_at: on.startsAt.toString(), ends_at: on.endsAt.toString() },
  });
beforeEach(async () => {
  await w.forget();
  await w.owner.query('TRUNCATE mail; TRUNCATE taken_hours CASCADE; DELETE FROM restriction');
  await w.owner.query('DELETE FROM round_hours');
  await hours(w.ids.jonas);
  await hours(w.ids.mira);
});

const all = (who = 'office') => `/${who}/hours/${w.round}`;
const snow = (more = {}) => ({ on: '2026-11-24', from: '16:00', until: '18:00', ...more });
const ask = (more = {}) => priya.get(`${all()}/away?${new URLSearchParams(snow(more))}`);
const take = (more = {}) => priya.post(`${all()}/away`, { _idempotency: newId(), ...snow(more) }, all());
const miras = (n: number) => w.wish(n, { guardianId: w.ids.pablo, teacherId: w.ids.mira });

test('snow closes the school: the office sees everybody who would lose a time, takes the evening away once, and gives another', async () => {
  await w.book(w.wish(0));
  await w.book(miras(2));
  const page = await priya.html('/office/hours');
  expect(page).toContain('2 teachers have hours.');
  expect(page).toMatch(/value="16:00"[\s\S]*value="18:00"/);
  const confirm = await (await ask()).text();
  expect(confirm).toContain('All teachers');
  expect(confirm).toContain('2 families have a time that would go');
  for (const name of ['Lina Castillo', 'Jonas Weber', 'Mira Kaya']) expect(confirm).toContain(name);
  expect(await w.count("conference WHERE state = 'booked'")).toBe(2);

  const done = await (await take()).text();
  expect(done).toContain('Everybody who had a time in them is being told.');
  expect(done).toContain('2 talks have no new time yet');
  expect(await w.count('round_hours')).toBe(0);
  expect(await w.count("effect WHERE kind = 'time-taken'")).toBe(2);

  const moved = { on: '2026-11-26', from: '16:00', until: '18:00', place: 'Hall' };
  expect(await (await priya.post(all(), moved, all())).text()).toContain('The hours are added.');
  await priya.post(all(), moved, all());
  expect(await w.count("round_hours WHERE place = 'Hall'")).toBe(2);
  const maria = await w.family(w.ids.maria);
  expect(await maria.html(`/family/children/${w.ids.lina}/rounds/${w.round}/book`)).toContain(
    '26 de noviembre',
  );
});

test('the same confirmation sent twice takes away once and tells once', async () => {
  await w.book(w.wish(0));
  const once = { _idempotency: newId() };
  await take(once);
  expect((await take(once)).status).toBe(200);
  expect(await w.count("effect WHERE kind = 'time-taken'")).toBe(1);
  expect(await w.count('taken_hours')).toBe(2);
});

test('only the hours typed go, of everybody who has some in them; another round keeps its evening', async () => {
  const { round: other } = await w.addRound({ name: 'Another round' });
  await w.owner.query('DELETE FROM round_hours WHERE round_id = $1', [other]);
  await hours(w.ids.mira, evening, other);
  await w.owner.query(
    "UPDATE round_hours SET starts_at = '2026-11-24T16:00:00Z' WHERE teacher_id = $1 AND round_id = $2",
    [w.ids.mira, w.round],
  );
  await take({ until: '17:00' });
  const { rows } = await w.owner.query(
    'SELECT teacher_id, starts_at::text AS starts FROM round_hours WHERE round_id = $1 ORDER BY teacher_id',
    [w.round],
  );
  expect(rows.map(({ starts }) => new Date(starts).toISOString())).toEqual([
    '2026-11-24T16:00:00.000Z',
    '2026-11-24T16:00:00.000Z',
  ]);
  expect(await w.count(`taken_hours WHERE teacher_id = '${w.ids.mira}'`)).toBe(0);
  expect(await w.count(`round_hours WHERE round_id = '${other}'`)).toBe(1);
  await w.owner.query('DELETE FROM round_hours WHERE round_id = $1', [other]);
  await w.owner.query("UPDATE round SET state = 'ended' WHERE round_id = $1", [other]);
});

test.each([
  [{ until: '15:00' }, 'The hours have to end after they begin.'],
  [{ from: 'soon' }, 'Please write a time of day'],
  [{ on: '2026-11-26' }, 'has no hours then.'],
  [{ on: '2026-11-20' }, 'These hours are in the past.'],
])(
  'an evening that cannot go (%o) says why, before and after the confirmation, and takes nothing',
  async (more, because) => {
    for (const answer of [await ask(more), await take(more)]) {
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain(because);
    }
    expect(await w.count('taken_hours')).toBe(0);
  },
);

test('hours for everybody that overlap somebody’s are given to the others, and it says who was left out', async () => {
  await w.owner.query('DELETE FROM round_hours WHERE teacher_id = $1', [w.ids.mira]);
  const given = await priya.post(all(), { ...snow({ from: '15:30' }), place: '' }, all());
  expect(given.status).toBe(200);
  const page = await given.text();
  expect(page).toContain('One teacher got these hours.');
  expect(page).toMatch(/Jonas Weber[\s\S]*overlap/);
  const wrong = await priya.post(all(), { ...snow({ from: '' }), place: 'Hall' }, all());
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('value="Hall"');
});

test('teachers, families and leaders of nothing find none of this', async () => {
  const jonas = await w.staff(w.ids.jonas);
  const maria = await w.family(w.ids.maria);
  const stranger = await w.staff(w.people.strangeTeacher);
  for (const who of ['office', 'leader'])
    for (const browser of [jonas, maria, stranger]) {
      expect(
        await (await browser.get(`${all(who)}/away?${new URLSearchParams(snow())}`)).text(),
      ).not.toContain('Lina');
      await browser
        .post(`${all(who)}/away`, { _idempotency: newId(), ...snow() }, '/teacher')
        .catch(() => {});
    }
  expect(await w.count('round_hours')).toBe(2);
});
