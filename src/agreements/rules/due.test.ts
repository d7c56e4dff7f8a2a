import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { checkInDate, dueOf, isSchoolDay, morningOf, remindAt, schoolDayFrom } from './due.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string) => Temporal.Instant.from(text);
const zone = 'Europe/Berlin';
const week = { schoolDays: [1, 2, 3, 4, 5], closures: [] as Temporal.PlainDate[] };
const local = (instant: Temporal.Instant, timeZone = zone) =>
  instant.toZonedDateTimeISO(timeZone).toPlainDateTime().toString();

describe('a promised resource', () => {
  test('is due 48 hours later, by the clock and not by the calendar', () => {
    const made = at('2026-11-27T15:30:00Z'); // a Friday
    expect(dueOf({ kind: 'resource', on: null }, made, zone, week).toString()).toBe('2026-11-29T15:30:00Z');
  });
  test('is due 48 hours later across a change of the clocks', () => {
    const made = at('2026-10-24T10:00:00Z');
    expect(local(dueOf({ kind: 'resource', on: null }, made, zone, week))).toBe('2026-10-26T11:00:00');
  });
});

describe('a change in the classroom', () => {
  const classroom = { kind: 'classroom', on: null } as const;
  test('promised on a Tuesday is due at the end of Wednesday', () => {
    expect(local(dueOf(classroom, at('2026-11-24T15:30:00Z'), zone, week))).toBe('2026-11-25T23:59:00');
  });
  test('promised on a Friday is due on Monday, and on Tuesday if Monday is closed', () => {
    const friday = at('2026-11-27T15:30:00Z');
    expect(local(dueOf(classroom, friday, zone, week))).toBe('2026-11-30T23:59:00');
    expect(local(dueOf(classroom, friday, zone, { ...week, closures: [day('2026-11-30')] }))).toBe(
      '2026-12-01T23:59:00',
    );
  });
  test('waits for the end of the holidays', () => {
    const closures = Array.from({ length: 16 }, (_, n) => day('2026-12-21').add({ days: n }));
    const due = dueOf(classroom, at('2026-12-18T15:00:00Z'), zone, { ...week, closures });
    expect(local(due)).toBe('2027-01-06T23:59:00');
  });
  test('counts the day as the school counts it, not as the server does', () => {
    // Tuesday evening in Los Angeles is Wednesday in Greenwich
    const due = dueOf(classroom, at('2026-11-25T03:00:00Z'), 'America/Los_Angeles', week);
    expect(local(due, 'America/Los_Angeles')).toBe('2026-11-25T23:59:00');
  });
  test('follows a school week from Sunday to Thursday', () => {
    const due = dueOf(classroom, at('2026-11-26T12:00:00Z'), 'Asia/Amman', {
      schoolDays: [7, 1, 2, 3, 4],
      closures: [],
    });
    expect(local(due, 'Asia/Amman')).toBe('2026-11-29T23:59:00');
  });
});

test('a promise by date is due at the end of that date', () => {
  const due = dueOf({ kind: 'date', on: day('2026-12-04') }, at('2026-11-24T15:30:00Z'), zone, week);
  expect(local(due)).toBe('2026-12-04T23:59:00');
});

describe('for any calendar', () => {
  const anyDay = fc.integer({ min: 0, max: 700 }).map((n) => day('2026-08-01').add({ days: n }));
  const anyCalendar = fc.record({
    schoolDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    closures: fc.array(anyDay, { maxLength: 30 }),
  });
  const anyZone = fc.constantFrom(
    'Europe/Berlin',
    'America/Los_Angeles',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'Africa/Cairo',
  );

  test('a change in the classroom is due on the first school day after the promise, never on a closed day', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyDay,
        fc.integer({ min: 0, max: 1439 }),
        anyZone,
        (calendar, on, minute, timeZone) => {
          const made = on.toZonedDateTime(timeZone).add({ minutes: minute }).toInstant();
          const madeOn = made.toZonedDateTimeISO(timeZone).toPlainDate();
          const due = dueOf({ kind: 'classroom', on: null }, made, timeZone, calendar)
            .toZonedDateTimeISO(timeZone)
            .toPlainDate();
          expect(isSchoolDay(due, calendar)).toBe(true);
          expect(Temporal.PlainDate.compare(due, madeOn)).toBe(1);
          for (
            let d = madeOn.add({ days: 1 });
            Temporal.PlainDate.compare(d, due) < 0;
            d = d.add({ days: 1 })
          ) {
            expect(isSchoolDay(d, calendar)).toBe(false);
          }
        },
      ),
    );
  });

  test('the check-in is never early and never on a day without school', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fc.integer({ min: 7, max: 60 }), (calendar, closed, days) => {
        const on = checkInDate(closed, days, calendar);
        expect(isSchoolDay(on, calendar)).toBe(true);
        expect(closed.until(on).days).toBeGreaterThanOrEqual(days);
      }),
    );
  });
});

test('two weeks after a Tuesday is a Tuesday', () => {
  expect(checkInDate(day('2026-11-24'), 14, week).toString()).toBe('2026-12-08');
});

test('a calendar without any school day leaves the day as it is instead of searching for ever', () => {
  expect(schoolDayFrom(day('2026-11-24'), { schoolDays: [], closures: [] }).toString()).toBe('2026-11-24');
});

test('a teacher is reminded at eight on the day it is due, and at once when eight has passed', () => {
  const due = at('2026-11-26T15:30:00Z');
  expect(local(remindAt(due, at('2026-11-24T15:30:00Z'), zone))).toBe('2026-11-26T08:00:00');
  const now = at('2026-11-26T12:00:00Z');
  expect(remindAt(due, now, zone)).toEqual(now);
  expect(local(morningOf(day('2026-12-08'), zone))).toBe('2026-12-08T08:00:00');
});
