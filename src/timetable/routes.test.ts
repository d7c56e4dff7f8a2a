import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { type BookingWorld, openBookingWorld, sequenceOn, slotNumber } from '#test/booking.ts';
import { insert } from '#test/people.ts';
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

test('a family sees the free times of its child’s teachers, books one and is shown it', async () => {
  const maria = await w.family(w.ids.maria);
  const page = await maria.html(w.bookPath());
  expect(page).toContain('Jonas Weber');
  expect(page).toContain('Mira Kaya');
  expect(page).toContain(`value="${slotNumber(0)}"`);
  expect(page).not.toContain('<script');
  expect(page).not.toContain('style=');
  const answer = await maria.post(w.bookPath(), w.bookFields(2, { mode: 'phone', with: w.ids.sam }));
  expect(answer.status).toBe(200);
  const shown = await answer.text();
  expect(shown).toContain('Su hora está reservada');
  expect(shown).toContain('Sam Lindgren');
  expect(shown).toContain('Por teléfono');
  expect(await maria.html(w.bookPath())).toContain('/booking');
});

test('whoever comes second is told so, keeps what was chosen and is offered the nearest free times', async () => {
  const yusuf = await w.family(w.ids.yusuf);
  await yusuf.get(w.bookPath(w.ids.omar));
  await w.book(w.wish(3));
  const answer = await yusuf.post(w.bookPath(w.ids.omar), w.bookFields(3, { mode: 'video' }));
  expect(answer.status).toBe(409);
  const page = await answer.text();
  expect(page).toContain('هذا الوقت حُجز للتوّ');
  for (const near of [2, 4]) expect(page).toContain(`name="slot" value="${slotNumber(near)}"`);
  expect(page, 'day and time are joined as Arabic joins them').not.toMatch(/نوفمبر,/);
  expect(page).toMatch(/value="video" checked/);
  expect(page).not.toContain('Maria');
  expect(page).not.toContain('Lina');
});

test('the same form sent twice is one booking, also by two tabs at once', async () => {
  const maria = await w.family(w.ids.maria);
  await maria.get(w.bookPath());
  const same = w.bookFields(1);
  const answers = await Promise.all([maria.post(w.bookPath(), same), maria.post(w.bookPath(), same)]);
  expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
  expect(await w.count('conference')).toBe(1);
});

test('a form without a time is shown again with everything else kept', async () => {
  const maria = await w.family(w.ids.maria);
  const { slot: _, ...noTime } = w.bookFields(0, { mode: 'video', with: w.ids.sam });
  const answer = await maria.post(w.bookPath(), noTime, w.bookPath());
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain('Elija una hora, por favor.');
  expect(page).toMatch(/value="video" checked/);
  expect(page).toMatch(new RegExp(`value="${w.ids.sam}" checked`));
});

test('all children of a guardian stand on one page, and a refusal stays on it', async () => {
  const yusuf = await w.family(w.ids.yusuf);
  const all = `/family/rounds/${w.round}/book`;
  const page = await yusuf.html(all);
  expect(page).toContain('Omar');
  expect(page).toContain('Noor');
  expect(page).not.toContain('Lina');
  await w.book(w.wish(0));
  const answer = await yusuf.post(w.bookPath(w.ids.omar), w.bookFields(0, { page: 'all' }));
  expect(await answer.text()).toContain('Noor');
});

test('a time at which the family has another talk is shown with the reason and cannot be chosen', async () => {
  await w.book(w.wish(1));
  const maria = await w.family(w.ids.maria);
  const page = await maria.html(w.bookPath());
  expect(page).toMatch(new RegExp(`value="${slotNumber(1)}" disabled=""\\/>.*su otra conversación`));
});

test('separated guardians read nothing of each other on any page', async () => {
  const hers = w.wish(4, { companions: [w.ids.sam] });
  await w.book(hers);
  const pablo = await w.family(w.ids.pablo);
  const pages = [
    await pablo.html(w.bookPath()),
    await (await pablo.post(w.bookPath(), w.bookFields(4))).text(),
    await (await pablo.post(w.bookPath(), w.bookFields(5))).text(),
    await pablo.html(`/family/rounds/${w.round}/book`),
  ];
  for (const page of pages) {
    for (const secret of ['Maria', 'Sam ', 'Lindgren', w.ids.maria, w.ids.sam, hers.conferenceId])
      expect(page).not.toContain(secret);
  }
  expect(pages[0]?.split(`value="${slotNumber(4)}"`).length).toBe(2); // free with Mira, not with Jonas
  const at = `/family/conferences/${hers.conferenceId}`;
  const unknown = await (await pablo.get(`/family/conferences/${newId()}/booking`)).text();
  for (const path of ['booking', 'booking/change', 'booking/cancel', 'calendar.ics']) {
    const answer = await pablo.get(`${at}/${path}`);
    expect(answer.status).toBe(404);
    expect((await answer.text()).replaceAll(hers.conferenceId, '')).toBe(
      unknown.replaceAll(/[0-9a-f-]{36}/g, '').replace('/booking"', `/${path}"`),
    );
  }
  expect((await pablo.post(`${at}/booking/cancel`, {}, w.bookPath())).status).toBe(404);
  expect(await w.count("conference WHERE state = 'cancelled'")).toBe(0);
});

test('who comes along sees the talk and its calendar entry, but does not change it', async () => {
  const hers = w.wish(4, { companions: [w.ids.sam] });
  await w.book(hers);
  const sam = await w.family(w.ids.sam);
  const at = `/family/conferences/${hers.conferenceId}`;
  expect(await sam.html(`${at}/booking`)).toContain('Jonas Weber');
  expect((await sam.get(`${at}/calendar.ics`)).status).toBe(200);
  expect((await sam.get(`${at}/booking/change`)).status).toBe(404);
  expect((await sam.post(`${at}/booking/cancel`, {}, w.bookPath())).status).toBe(404);
});

test('a family moves and cancels its talk; the old time is free again', async () => {
  const hers = w.wish(0);
  await w.book(hers);
  const maria = await w.family(w.ids.maria);
  const at = `/family/conferences/${hers.conferenceId}/booking`;
  const move = { sequence: '0', slot: String(slotNumber(5)), mode: 'video' };
  expect(await (await maria.post(`${at}/change`, move, `${at}/change`)).text()).toContain('nueva hora');
  expect(await w.book(w.wish(0, w.friends))).toMatchObject({ ok: true });
  const taken = { sequence: '1', slot: String(slotNumber(0)), mode: 'video' };
  const refused = await maria.post(`${at}/change`, taken, `${at}/change`);
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain('Su hora anterior sigue siendo suya.');
  const sequence = sequenceOn(await maria.html(`${at}/cancel`));
  expect(await (await maria.post(`${at}/cancel`, { sequence }, `${at}/cancel`)).text()).toContain(
    'se canceló',
  );
  expect(await maria.html(w.bookPath())).toContain(`value="${slotNumber(5)}"`);
});

test('nonsense in addresses and fields is answered calmly, never with an error', async () => {
  const maria = await w.family(w.ids.maria);
  const other = w.people.strangeChild;
  for (const path of [
    '/family/children/x/rounds/y/book',
    w.bookPath(other),
    w.bookPath(w.ids.omar),
    `/family/children/${w.ids.lina}/rounds/${newId()}/book`,
    `/family/rounds/${newId()}/book`,
    "/family/conferences/'; DROP TABLE claim/booking",
  ])
    expect((await maria.get(path)).status).toBe(404);
  for (const slot of ['', '-1', 'NaN', '1e5', '999999999999999', '٣', '<script>', `${slotNumber(0)}.5`]) {
    const answer = await maria.post(
      w.bookPath(),
      w.bookFields(0, { slot, teacher: w.ids.jonas, mode: 'x' }),
      w.bookPath(),
    );
    expect([409, 422]).toContain(answer.status);
  }
  expect(await w.count('conference')).toBe(0);
});

test('a guardian without the right to book is told so kindly, and not why', async () => {
  await insert(w.owner, 'restriction', {
    district_id: w.linden.district,
    restriction_id: newId(),
    guardian_id: w.ids.pablo,
    child_id: w.ids.lina,
    kind: 'may-not-book',
    evidence: 'order 12',
    valid_from: '2026-11-01',
    entered_by: w.ids.priya,
    entered_at: noon.toString(),
  });
  const pablo = await w.family(w.ids.pablo);
  const page = await pablo.html(w.bookPath());
  expect(page).toContain('A time cannot be booked on this page.');
  expect(page).not.toContain('order 12');
  expect(page).not.toContain(`value="${slotNumber(0)}"`);
  await w.owner.query('DELETE FROM restriction');
});

test('the office books for a family that called; a teacher only talks of their own', async () => {
  const priya = await w.staff(w.ids.priya);
  expect(await (await priya.post('/office/bookings', { round: w.round, name: 'omar' })).text()).toContain(
    'Yusuf Haddad',
  );
  const desk = `/office/bookings/${w.round}/${w.ids.yusuf}/${w.ids.omar}`;
  w.clock.moveTo(noon.add({ hours: 26 }));
  const booked = await priya.post(desk, w.bookFields(6), desk);
  expect(booked.status).toBe(200);
  expect(await booked.text()).toContain('Your time is booked');
  const jonas = await w.staff(w.ids.jonas);
  expect(await jonas.html('/teacher/talks')).toContain('Omar Haddad');
  const own = `/teacher/bookings/${w.round}/${w.ids.maria}/${w.ids.lina}`;
  const page = await jonas.html(own);
  expect(page).toContain('Jonas Weber');
  expect(page).not.toContain('Mira Kaya');
  expect((await jonas.post(own, w.bookFields(7, { teacher: w.ids.mira }), own)).status).toBe(404);
  expect((await jonas.get(`/teacher/bookings/${w.round}/${w.ids.yusuf}/${w.ids.noor}`)).status).toBe(404);
});

test('a page from before a move cancels nothing: it comes back with the time the talk has now', async () => {
  const asked = w.wish(0);
  await w.book(asked);
  const maria = await w.family(w.ids.maria);
  const at = `/family/conferences/${asked.conferenceId}/booking`;
  const old = sequenceOn(await maria.html(`${at}/cancel`));
  await maria.post(`${at}/change`, { sequence: old, slot: String(slotNumber(3)), mode: 'in-person' }, at);
  for (const sequence of [old, '', 'x']) {
    const answer = await maria.post(`${at}/cancel`, { sequence }, `${at}/cancel`);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('name="sequence" value="1"');
  }
  expect(await w.count("conference WHERE state = 'cancelled'")).toBe(0);
  await maria.post(`${at}/cancel`, { sequence: '1' }, `${at}/cancel`);
  expect(await w.count("conference WHERE state = 'cancelled'")).toBe(1);
});
