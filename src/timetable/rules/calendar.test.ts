import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { Words } from '#core/words/words.ts';
import { calendarOf } from './calendar.ts';
import type { StoredConference } from './conference.ts';

const now = Temporal.Instant.from('2026-11-23T11:00:00Z');
const talk: StoredConference = {
  conferenceId: '01936a00-0000-7000-8000-000000000001',
  roundId: 'r',
  roundName: 'Autumn talks',
  schoolId: 's',
  schoolName: 'Linden School',
  childId: 'c',
  childGivenName: 'Lina; "\\n, 李',
  childFamilyName: 'Castillo',
  teacherId: 't',
  teacherGivenName: 'Jonas',
  teacherFamilyName: 'Weber',
  guardianId: 'g',
  startsAt: Temporal.Instant.from('2026-11-24T15:15:00Z'),
  endsAt: Temporal.Instant.from('2026-11-24T15:25:00Z'),
  mode: 'in-person',
  place: 'Room 12, first floor',
  state: 'booked',
  sequence: 0,
  timeTaken: false,
  openedAt: null,
  closedAt: null,
  bookingClosesAt: now,
  participants: [],
  along: [],
};
const invitation = {
  from: 'Alongside <talks@school.test>',
  toAddress: 'maria@home.test',
  toName: 'María "M" Castillo',
};

function read(
  of: Partial<StoredConference>,
  more: { lang?: 'en' | 'ar'; invitation?: typeof invitation } = {},
) {
  const words = new Words(more.lang ?? 'en', 'Europe/Berlin');
  const { method, content } = calendarOf({
    ...more,
    talk: { ...talk, ...of },
    words,
    schoolName: 'Linden',
    now,
  });
  const calendar = new ICAL.Component(ICAL.parse(content));
  const event = calendar.getFirstSubcomponent('vevent') as InstanceType<typeof ICAL.Component>;
  return {
    method,
    content,
    calendar,
    event,
    said: (name: string) => event.getFirstPropertyValue(name)?.toString(),
  };
}

test('a talk becomes an entry at the right instant, whatever zone the calendar shows', () => {
  const { said, method, content } = read({});
  expect(method).toBe('PUBLISH');
  expect(said('dtstart')).toBe('2026-11-24T15:15:00Z');
  expect(said('dtend')).toBe('2026-11-24T15:25:00Z');
  expect(said('summary')).toBe('School talk about Lina; "\\n, 李');
  expect(said('location')).toBe('Room 12, first floor, Linden');
  expect(said('description')).toBe('With Jonas Weber. At school.');
  expect(content.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
});

test('the UID stays, SEQUENCE grows, a cancellation names the same entry', () => {
  const first = read({});
  const moved = read({
    sequence: 1,
    startsAt: talk.startsAt.add({ minutes: 30 }),
    endsAt: talk.endsAt.add({ minutes: 30 }),
  });
  const gone = read({ sequence: 2, state: 'cancelled' });
  expect(new Set([first, moved, gone].map((one) => one.said('uid'))).size).toBe(1);
  expect([first, moved, gone].map((one) => Number(one.said('sequence')))).toEqual([0, 1, 2]);
  expect(gone.method).toBe('CANCEL');
  expect(gone.calendar.getFirstPropertyValue('method')).toBe('CANCEL');
  expect(gone.said('status')).toBe('CANCELLED');
});

test('by mail it is an invitation from the school to this one guardian and nobody else', () => {
  const { method, event, content } = read(
    { participants: [{ personId: 'x', role: 'guardian', endedAt: null }] },
    { invitation },
  );
  expect(method).toBe('REQUEST');
  expect(event.getFirstPropertyValue('organizer')).toBe('mailto:talks@school.test');
  expect(event.getAllProperties('attendee').map((one) => String(one.getFirstValue()).toLowerCase())).toEqual([
    'mailto:maria@home.test',
  ]);
  expect(content).not.toContain('RSVP=TRUE');
});

test('an entry speaks the language of the family', () => {
  expect(read({}, { lang: 'ar' }).said('description')).toBe('مع Jonas Weber. في المدرسة.');
});

test('the way to a talk at school always leads to a named school, and to none for a call', () => {
  expect(read({}).said('location')).toBe('Room 12, first floor, Linden');
  expect(read({ place: '' }).said('location')).toBe('Linden');
  expect(read({ place: '', mode: 'phone' }).said('location')).toBeUndefined();
});
