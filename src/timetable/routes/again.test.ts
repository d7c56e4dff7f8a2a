import ICAL from 'ical.js';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { type BookingWorld, openBookingWorld, slotNumber } from '#test/booking.ts';
import { insert } from '#test/people.ts';
import { evening, noon } from '#test/world.ts';
import { takeHours } from '../actions/take-hours.ts';

let w: BookingWorld;
beforeAll(async () => {
  w = await openBookingWorld();
});
afterAll(async () => {
  expect(w.complaints).toEqual([]);
  await w.close();
});
beforeEach(async () => {
  await w.forget();
  await w.owner.query('TRUNCATE mail; TRUNCATE taken_hours CASCADE; DELETE FROM restriction');
  await w.owner.query('DELETE FROM round_hours');
  const hours = { district_id: w.linden.district, round_id: w.round, place: 'Room 12' };
  for (const teacher of [w.ids.jonas, w.ids.mira])
    await insert(w.owner, 'round_hours', {
      ...{ ...hours, hours_id: newId(), teacher_id: teacher },
      ...{ starts_at: evening.startsAt.toString(), ends_at: evening.endsAt.toString() },
    });
});

const fallsIll = (slots = 4) => {
  const endsAt = evening.startsAt.add({ minutes: slots * 15 });
  const of = { takenId: newId(), roundId: w.round, teacherId: w.ids.jonas };
  return w.db.as(w.viewer(w.ids.priya, ['office']), (db) =>
    takeHours(db, noon, { ...of, startsAt: evening.startsAt, endsAt }),
  );
};
const mails = async (to?: string) =>
  (await w.owner.query('SELECT * FROM mail WHERE $1::uuid IS NULL OR to_person = $1', [to ?? null])).rows;
const eventIn = (calendar: string) => {
  const whole = new ICAL.Component(ICAL.parse(calendar));
  const event = whole.getFirstSubcomponent('vevent') as InstanceType<typeof ICAL.Component>;
  const said = (name: string) => event.getFirstPropertyValue(name);
  return {
    method: whole.getFirstPropertyValue('method'),
    uid: said('uid'),
    sequence: said('sequence'),
    status: said('status'),
  };
};

test('each family gets one calm mail in its language, and its calendar entry is cancelled by the same UID', async () => {
  const hers = w.wish(0, { companions: [w.ids.sam] });
  await w.book(hers);
  await w.book(w.wish(1, w.friends));
  await w.book(w.wish(2, { guardianId: w.ids.pablo }));
  await w.deps.deliver();
  const before = eventIn((await mails(w.ids.maria))[0].calendar);
  await w.owner.query('TRUNCATE mail');
  await fallsIll();
  await w.deps.deliver();
  await w.deps.deliver();
  const sent = await mails();
  expect(sent.map((mail) => mail.to_person).sort()).toEqual(
    [w.ids.maria, w.ids.sam, w.ids.yusuf, w.ids.pablo].sort(),
  );
  const [maria] = await mails(w.ids.maria);
  expect(maria.subject).toContain('Otra hora para su conversación');
  expect(maria.body).toContain('No tiene nada que ver con usted');
  expect(maria.body).toContain('Ver las horas libres');
  expect(maria.body).not.toMatch(/enferm|baja médica|culpa|tarde para/i);
  expect(eventIn(maria.calendar)).toEqual({
    ...{ method: 'CANCEL', status: 'CANCELLED' },
    ...{ uid: before.uid, sequence: Number(before.sequence) + 1 },
  });
  const [yusuf] = await mails(w.ids.yusuf);
  expect(yusuf.html).toContain('dir="rtl"');
  const [sam] = await mails(w.ids.sam);
  expect(sam.body).toContain('Whoever booked the talk can choose another time.');
  const others: Record<string, RegExp> = {
    [w.ids.maria]: /Pablo|Reyes|Yusuf|Omar|Haddad/,
    [w.ids.sam]: /Pablo|Reyes|Yusuf|Omar|Haddad/,
    [w.ids.pablo]: /Maria|\bSam\b|Lindgren|Yusuf|Omar|Haddad/,
    [w.ids.yusuf]: /Maria|\bSam\b|Lindgren|Castillo|Lina|Pablo|Reyes/,
  };
  for (const mail of sent)
    expect(`${mail.subject}${mail.html}${mail.body}${mail.calendar}`).not.toMatch(
      others[mail.to_person] ?? /./,
    );
});

test('nobody is written to whom a restriction entered meanwhile keeps from the child', async () => {
  await w.book(w.wish(0));
  await w.deps.deliver();
  await w.owner.query('TRUNCATE mail');
  await fallsIll();
  await w.restrict(w.ids.maria, 'no-contact');
  await w.deps.deliver();
  expect(await mails()).toEqual([]);
});

test('who has chosen another time before the mail went out gets only the new one, for the same entry', async () => {
  await w.book(w.wish(0));
  await fallsIll();
  await w.book(w.wish(5));
  await w.deps.deliver();
  const sent = await mails();
  expect(sent.map((mail) => mail.subject)).toEqual([expect.stringContaining('Nueva hora')]);
  expect(eventIn(sent[0].calendar)).toMatchObject({ method: 'REQUEST', sequence: 2 });
});

test('the page says what happened and offers the nearest times; one press, and the talk has a time again', async () => {
  const asked = w.wish(1, { companions: [w.ids.sam], mode: 'phone' });
  await w.book(asked);
  await w.book(w.wish(4, w.friends));
  await fallsIll();
  const maria = await w.family(w.ids.maria);
  const at = `/family/conferences/${asked.conferenceId}/booking`;
  const home = await maria.html('/family');
  expect(home).toContain('Esa hora ya no es posible');
  expect(home).toContain(`href="${at}"`);
  const page = await maria.html(at);
  expect(page).toContain('Esa hora ya no es posible');
  expect(page).toContain('Jonas Weber');
  expect(page).not.toMatch(/Haddad|Omar/);
  const offered = [...page.matchAll(/<button[^>]*name="slot"[^>]*value="(\d+)"/g)].map(([, slot]) =>
    Number(slot),
  );
  expect(offered).toEqual([5, 6, 7].map(slotNumber));
  const calendar = await (await maria.get(`/family/conferences/${asked.conferenceId}/calendar.ics`)).text();
  expect(calendar).toContain('METHOD:CANCEL');

  const nothing = await maria.post(`${at}/again`, { mode: 'phone' }, at);
  expect(nothing.status).toBe(422);
  expect(await nothing.text()).toContain('Elija una hora');
  await w.book(w.wish(5, { guardianId: w.ids.pablo }));
  const late = await maria.post(`${at}/again`, { slot: String(slotNumber(5)), mode: 'phone' }, at);
  expect(late.status).toBe(409);
  const told = await late.text();
  expect(told).toContain('acaba de ocuparse');
  expect(told).not.toMatch(/Pablo|Reyes/);
  const chosen = { slot: String(slotNumber(6)), mode: 'phone', with: [w.ids.sam] };
  const done = await maria.post(`${at}/again`, chosen, at);
  const talk = await done.text();
  expect(talk).toContain('Su nueva hora está reservada');
  expect(talk).toContain('Sam Lindgren');
  expect(await (await maria.post(`${at}/again`, chosen, at)).text()).not.toContain('ya no es posible');
  expect(await w.count("conference WHERE state = 'booked' AND guardian_id <> booked_by")).toBe(0);
});

test('who comes along reads what happened and cannot choose; the other household finds nothing there', async () => {
  const asked = w.wish(0, { companions: [w.ids.sam] });
  await w.book(asked);
  await fallsIll();
  const at = `/family/conferences/${asked.conferenceId}/booking`;
  const sam = await w.family(w.ids.sam);
  const page = await sam.html(at);
  expect(page).toContain('This time is no longer possible');
  expect(page).not.toContain('name="slot"');
  const slot = { slot: String(slotNumber(6)), mode: 'phone' };
  expect((await sam.post(`${at}/again`, slot, at)).status).toBe(404);
  const pablo = await w.family(w.ids.pablo);
  expect((await pablo.get(at)).status).toBe(404);
  expect((await pablo.post(`${at}/again`, slot, '/family')).status).toBe(404);
});

test('whoever may not book any more reads that the office helps, and is offered nothing', async () => {
  const asked = w.wish(0);
  await w.book(asked);
  await fallsIll();
  await w.restrict(w.ids.maria, 'may-not-book');
  const maria = await w.family(w.ids.maria);
  const at = `/family/conferences/${asked.conferenceId}/booking`;
  expect(await maria.html('/family')).not.toContain('ya no es posible');
  const page = await maria.html(at);
  expect(page).toContain('Llame a la secretaría');
  expect(page).not.toContain('name="slot"');
  const slot = { slot: String(slotNumber(6)), mode: 'phone' };
  expect((await maria.post(`${at}/again`, slot, at)).status).toBe(409);
  expect(await w.count("conference WHERE state = 'booked'")).toBe(0);
});
