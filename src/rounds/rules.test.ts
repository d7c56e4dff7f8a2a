import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type Draft, problemsOf } from './rules/problems.ts';
import { type Hours, phaseOf } from './rules/round.ts';
import { lastChance, slotsOf } from './rules/slots.ts';
import { tightFor } from './rules/tight.ts';

const at = (text: string) => Temporal.Instant.from(text);
const hours = (from: string, to: string, more: Partial<Hours> = {}): Hours => ({
  hoursId: 'h1',
  teacherId: 't1',
  place: '',
  startsAt: at(from),
  endsAt: at(to),
  ...more,
});
const draft = (more: Partial<Draft> = {}): Draft => ({
  slotMinutes: 10,
  pauseMinutes: 5,
  bookingOpensAt: at('2026-11-01T08:00Z'),
  bookingClosesAt: at('2026-11-20T18:00Z'),
  hours: [hours('2026-11-24T16:00Z', '2026-11-24T18:00Z')],
  elsewhere: [],
  ...more,
});
const now = at('2026-10-20T08:00Z');
const reasons = (d: Draft, when = now) => problemsOf(d, when).map((p) => p.because);

describe('slots', () => {
  // some of these hours lie across the changes of 2026-10-25 (Madrid) and 2026-11-01 (New York)
  const anyHours = fc
    .tuple(fc.integer({ min: 0, max: 14 * 24 * 60 }), fc.integer({ min: 1, max: 12 * 60 }))
    .map(([offset, length]) => {
      const startsAt = at('2026-10-20T00:00Z').add({ minutes: offset });
      return { startsAt, endsAt: startsAt.add({ minutes: length }) };
    });
  const anyShape = fc.record({
    span: anyHours,
    slot: fc.integer({ min: 10, max: 15 }),
    pause: fc.integer({ min: 0, max: 30 }),
  });

  test('lie inside the hours, are exactly as long as asked, and leave the pause between them', () => {
    fc.assert(
      fc.property(anyShape, ({ span, slot, pause }) => {
        const slots = slotsOf(span, slot, pause);
        for (const [i, s] of slots.entries()) {
          expect(s.startsAt.until(s.endsAt).total('minutes')).toBe(slot);
          expect(Temporal.Instant.compare(span.startsAt, s.startsAt)).toBeLessThanOrEqual(0);
          expect(Temporal.Instant.compare(s.endsAt, span.endsAt)).toBeLessThanOrEqual(0);
          const before = slots[i - 1];
          if (before) expect(before.endsAt.until(s.startsAt).total('minutes')).toBe(pause);
        }
      }),
    );
  });

  test('use the hours up: not one more would fit', () => {
    fc.assert(
      fc.property(anyShape, ({ span, slot, pause }) => {
        const last = slotsOf(span, slot, pause).at(-1);
        const left = (last ? last.endsAt : span.startsAt).until(span.endsAt).total('minutes');
        expect(left).toBeLessThan(slot + (last ? pause : 0));
      }),
    );
  });

  test('are none where nothing fits or the question makes no sense', () => {
    expect(slotsOf(hours('2026-11-24T16:00Z', '2026-11-24T16:09Z'), 10, 0)).toEqual([]);
    expect(slotsOf(hours('2026-11-24T16:00Z', '2026-11-24T15:00Z'), 10, 0)).toEqual([]);
    expect(slotsOf(hours('2026-11-24T16:00Z', '2026-11-24T18:00Z'), 0, 0)).toEqual([]);
  });

  test('an evening that runs over the hour repeated in autumn has that hour twice', () => {
    const zone = 'Europe/Madrid';
    const span = {
      startsAt: Temporal.ZonedDateTime.from('2026-10-25T01:30[Europe/Madrid]').toInstant(),
      endsAt: Temporal.ZonedDateTime.from('2026-10-25T03:30[Europe/Madrid]').toInstant(),
    };
    const shown = slotsOf(span, 15, 15).map((s) =>
      s.startsAt.toZonedDateTimeISO(zone).toPlainTime().toString(),
    );
    expect(shown).toEqual(['01:30:00', '02:00:00', '02:30:00', '02:00:00', '02:30:00', '03:00:00']);
  });
});

describe('a draft', () => {
  test('that is in order has no problems', () => {
    expect(problemsOf(draft(), now)).toEqual([]);
  });

  test('cannot close booking before it opens, nor be opened after booking closed', () => {
    expect(reasons(draft({ bookingClosesAt: at('2026-11-01T08:00Z') }))).toEqual(['closes-before-opens']);
    expect(reasons(draft(), at('2026-11-20T18:00Z'))).toEqual(['closed-already']);
  });

  test('needs hours', () => {
    expect(reasons(draft({ hours: [] }))).toEqual(['no-hours']);
  });

  test.each([
    ['hours-backwards', hours('2026-11-24T16:00Z', '2026-11-24T16:00Z')],
    ['hours-backwards', hours('2026-11-24T16:00Z', '2026-11-24T15:00Z')],
    ['hours-past', hours('2026-10-19T16:00Z', '2026-10-19T18:00Z')],
    ['hours-before-booking', hours('2026-10-30T16:00Z', '2026-10-30T18:00Z')],
    ['hours-too-short', hours('2026-11-24T16:00Z', '2026-11-24T16:09Z')],
  ] as const)('says %s of %o', (because, row) => {
    expect(problemsOf(draft({ hours: [row] }), now)).toEqual([{ because, hours: row }]);
  });

  test('lets evenings of one teacher touch but not overlap; two teachers may share an evening', () => {
    const second = (from: string, more: Partial<Hours> = {}) =>
      hours(from, '2026-11-24T19:00Z', { hoursId: 'h2', ...more });
    const first = draft().hours[0] as Hours;
    expect(reasons(draft({ hours: [first, second('2026-11-24T18:00Z')] }))).toEqual([]);
    expect(reasons(draft({ hours: [first, second('2026-11-24T17:59Z')] }))).toEqual([
      'hours-overlap',
      'hours-overlap',
    ]);
    expect(reasons(draft({ hours: [first, second('2026-11-24T16:00Z', { teacherId: 't2' })] }))).toEqual([]);
  });

  test('knows that a teacher is already taken in another open round', () => {
    const elsewhere = [hours('2026-11-24T17:00Z', '2026-11-24T19:00Z', { hoursId: 'x' })];
    expect(reasons(draft({ elsewhere }))).toEqual(['hours-elsewhere']);
  });
});

test('a round goes from draft through announcement, booking and talks to its end', () => {
  const open = { ...draft(), state: 'open' as const };
  expect(phaseOf({ ...open, state: 'draft' }, now)).toBe('draft');
  expect(phaseOf(open, now)).toBe('soon');
  expect(phaseOf(open, open.bookingOpensAt)).toBe('booking');
  expect(phaseOf(open, open.bookingClosesAt)).toBe('talks');
  expect(phaseOf({ ...open, state: 'ended' }, now)).toBe('ended');
});

test('a time can be picked until booking closes or the last talk begins, whichever comes first', () => {
  const evening = hours('2026-11-24T16:00Z', '2026-11-24T18:00Z');
  const closing = (bookingClosesAt: string, ...all: Hours[]) =>
    lastChance({ slotMinutes: 12, pauseMinutes: 5, bookingClosesAt: at(bookingClosesAt) }, all).toString();
  expect(closing('2026-11-20T18:00Z', evening)).toBe('2026-11-20T18:00:00Z');
  expect(closing('2026-12-01T18:00Z', evening)).toBe('2026-11-24T17:42:00Z');
  const later = hours('2026-11-25T08:00Z', '2026-11-25T08:12Z');
  expect(closing('2026-12-01T18:00Z', later, evening)).toBe('2026-11-25T08:00:00Z');
  expect(closing('2026-12-01T18:00Z')).toBe('2026-12-01T18:00:00Z');
});

test('a teacher is short of times below three for every four children invited; children nobody may book for don’t count', () => {
  const children = Array.from({ length: 24 }, (_, n) => `c${n}`);
  const guests = (count: number) => ({
    invitees: [
      {
        guardianId: 'g',
        givenName: '',
        familyName: '',
        lang: 'en',
        email: null,
        childIds: children,
        mayBook: children.slice(0, count),
      },
    ],
  });
  const timing = { slotMinutes: 10, pauseMinutes: 0 };
  const tight = (until: string, count = 24, more: Hours[] = []) =>
    tightFor(
      timing,
      [hours('2026-11-24T10:00Z', until), ...more],
      guests(count),
      new Map([['t1', children]]),
    );
  expect(tight('2026-11-24T11:40Z')).toBe(1);
  expect(tight('2026-11-24T12:50Z')).toBe(1);
  expect(tight('2026-11-24T13:00Z')).toBe(0);
  expect(tight('2026-11-24T11:40Z', 13)).toBe(0);
  const second = hours('2026-11-25T10:00Z', '2026-11-25T12:00Z');
  expect(tight('2026-11-24T11:40Z', 24, [second])).toBe(0);
  expect(tight('2026-11-24T13:00Z', 24, [{ ...second, teacherId: 'who teaches nobody' }])).toBe(0);
  expect(tightFor(timing, [], guests(24), new Map([['t1', children]]))).toBe(0);
});
