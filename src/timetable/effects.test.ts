import ICAL from 'ical.js';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type BookingWorld, openBookingWorld, slotNumber } from '#test/booking.ts';
import { noon, today } from '#test/world.ts';
import { cancelTalk, moveTalk } from './actions.ts';

let w: BookingWorld;
beforeAll(async () => {
  w = await openBookingWorld();
});
afterAll(() => w.close());
beforeEach(async () => {
  await w.forget();
  await w.owner.query('TRUNCATE mail');
});
afterEach(() => expect(w.complaints).toEqual([]));

const mails = async () => (await w.owner.query('SELECT * FROM mail ORDER BY sent_at, mail_id')).rows;
const aMinuteLater = () => w.clock.moveTo(w.clock.now().add({ minutes: 1 }));
const eventOf = (calendar: string) =>
  new ICAL.Component(ICAL.parse(calendar)).getFirstSubcomponent('vevent') as InstanceType<
    typeof ICAL.Component
  >;

test('everybody who takes part gets one mail with the entry, each in their own language', async () => {
  await w.book(w.wish(0, { companions: [w.ids.sam] }));
  await w.deps.deliver();
  await w.deps.deliver();
  const sent = await mails();
  expect(sent.map((mail) => mail.to_person).sort()).toEqual([w.ids.maria, w.ids.sam].sort());
  const hers = sent.find((mail) => mail.to_person === w.ids.maria);
  expect(hers.subject).toContain('Su conversación del');
  expect(hers.html).toContain('Jonas Weber');
  expect(hers.calendar).toContain('METHOD:REQUEST');
  expect(hers.html).not.toMatch(/\bSam\b/);
});

test('a talk that was moved before its mail went out is announced once, as it stands', async () => {
  const asked = w.wish(0);
  await w.book(asked);
  const move = {
    conferenceId: asked.conferenceId,
    sequence: 0,
    startsAt: slotNumber(4),
    mode: 'phone' as const,
  };
  await moveTalk(w.db, w.guardian(w.ids.maria), move, noon, today);
  await w.deps.deliver();
  const sent = await mails();
  expect(sent.length).toBe(1);
  expect(sent[0].subject).toContain('Nueva hora');
  expect(eventOf(sent[0].calendar).getFirstPropertyValue('dtstart')?.toString()).toBe('2026-11-24T16:00:00Z');
});

test('later changes update the same entry and a cancellation takes it out', async () => {
  const asked = w.wish(0);
  const her = w.guardian(w.ids.maria);
  await w.book(asked);
  await w.deps.deliver();
  aMinuteLater();
  const move = {
    conferenceId: asked.conferenceId,
    sequence: 0,
    startsAt: slotNumber(4),
    mode: 'phone' as const,
  };
  await moveTalk(w.db, her, move, noon, today);
  await w.deps.deliver();
  aMinuteLater();
  await cancelTalk(w.db, her, asked.conferenceId, noon);
  await w.deps.deliver();
  const events = (await mails()).map((mail) => eventOf(mail.calendar));
  expect(new Set(events.map((event) => event.getFirstPropertyValue('uid'))).size).toBe(1);
  expect(events.map((event) => event.getFirstPropertyValue('sequence'))).toEqual([0, 1, 2]);
  expect(events[2]?.getFirstPropertyValue('status')).toBe('CANCELLED');
});

test('what was cancelled before it was announced is announced to nobody as booked', async () => {
  const asked = w.wish(0);
  await w.book(asked);
  await cancelTalk(w.db, w.guardian(w.ids.maria), asked.conferenceId, noon);
  await w.deps.deliver();
  const sent = await mails();
  expect(sent.map((mail) => mail.subject).join()).not.toContain('Su conversación del');
  expect(sent.length).toBe(1);
});

test('separated guardians: the mail of one holds nothing of the other', async () => {
  await w.book(w.wish(0, { companions: [w.ids.sam] }));
  await w.book(w.wish(1, { guardianId: w.ids.pablo }));
  await w.deps.deliver();
  const his = (await mails()).filter((mail) => mail.to_person === w.ids.pablo);
  expect(his.length).toBe(1);
  for (const secret of ['Maria', 'Lindgren', w.ids.maria, w.ids.sam, '16:00', '4:00'])
    expect(`${his[0].html}${his[0].body}${his[0].calendar}`).not.toContain(secret);
});
