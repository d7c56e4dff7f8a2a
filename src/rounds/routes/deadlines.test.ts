import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Browser } from '#test/browser.ts';
import { noon, openWorld, type World } from '#test/world.ts';

let w: World;
let amara: Browser;
let base: string;
beforeAll(async () => {
  w = await openWorld();
  amara = await w.staff(w.people.amara);
});
beforeEach(async () => {
  w.clock.moveTo(noon);
  await w.owner.query("UPDATE round SET state = 'ended'");
  const { round } = await w.addRound();
  base = `/leader/rounds/${round}`;
});
afterAll(async () => {
  expect(w.complaints).toEqual([]);
  await w.close();
});

const closes = (on: string, at = '18:00') =>
  amara.post(`${base}/deadlines`, { closesOn: on, closesAt: at }, `${base}/deadlines`);
const stands = async () => {
  const { rows } = await w.owner.query("SELECT booking_closes_at AS at FROM round WHERE state = 'open'");
  return String(rows[0]?.at);
};
const mayBook = async () => {
  const maria = await w.family(w.people.maria);
  return (await maria.html(`/family/rounds/${base.slice(-36)}/book`)).includes('name="slot"');
};

test('the end of booking moves, families go on booking until then, and nobody is told', async () => {
  const done = await closes('2026-11-25');
  expect(await done.text()).toContain('Booking closes on Wednesday');
  expect(await stands()).toBe('2026-11-25T17:00:00Z');
  w.clock.moveTo(noon.add({ hours: 26 }));
  expect(await mayBook()).toBe(true);
  expect((await w.owner.query('SELECT 1 FROM effect')).rowCount).toBe(0);
});

test('booking that has closed opens again, and is closed at once where the leader says so', async () => {
  w.clock.moveTo(noon.add({ hours: 26 }));
  expect(await mayBook()).toBe(false);
  expect(await amara.html(`${base}/deadlines`)).toContain('A later time opens it again.');
  await closes('2026-11-24', '23:00');
  expect(await mayBook()).toBe(true);
  const closed = await amara.post(`${base}/deadlines`, { deed: 'close' }, `${base}/deadlines`);
  expect(await closed.text()).toContain('Booking is closed.');
  expect(await mayBook()).toBe(false);
  expect((await amara.post(`${base}/deadlines`, { deed: 'close' }, base)).status).toBe(200);
});

test('the beginning moves until it has come, and stands from then on', async () => {
  const both = { opensOn: '2026-11-24', opensAt: '08:00', closesOn: '2026-11-25', closesAt: '08:00' };
  const late = await amara.post(`${base}/deadlines`, both, `${base}/deadlines`);
  expect(late.status).toBe(422);
  expect(await late.text()).toContain('the beginning cannot be moved any more');
  w.clock.moveTo(noon.subtract({ hours: 24 * 5 }));
  const soon = await amara.post(`${base}/deadlines`, both, `${base}/deadlines`);
  expect(await soon.text()).toContain('Booking closes on Wednesday');
  expect(await amara.html(`${base}/deadlines`)).toContain('value="2026-11-24"');
});

test.each([
  [{ closesOn: '2026-11-20' }, 'Booking has to open before it closes.'],
  [{ closesOn: '2026-11-21' }, 'Booking would be closed already.'],
  [{ closesOn: '31.2.2026' }, 'Please write a date'],
])('an end that cannot be (%o) says why and keeps what was typed', async (more, because) => {
  const typed = { closesAt: '06:30', ...more };
  const answer = await amara.post(`${base}/deadlines`, typed, `${base}/deadlines`);
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain(because);
  expect(page).toContain(`value="${more.closesOn}"`);
  expect(page).toContain('value="06:30"');
  expect(await stands()).toBe('2026-11-24T12:00:00Z');
});

test('only a leader of the school finds this page', async () => {
  const priya = await w.staff(w.people.priya);
  expect((await priya.get(`${base}/deadlines`)).status).toBe(404);
});
