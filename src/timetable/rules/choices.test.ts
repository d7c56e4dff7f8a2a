import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { choicesOf, pickableUntil, timesForMove } from './choices.ts';
import type { StoredOffer } from './offer.ts';

const now = Temporal.Instant.from('2026-11-23T11:00:00Z');
const today = Temporal.PlainDate.from('2026-11-23');
const at = (n: number) => Date.parse('2026-11-24T15:00:00Z') + n * 15 * 60_000;
const span = (n: number) => ({ from: at(n), to: at(n) + 10 * 60_000 });
const hours = [{ from: at(0), to: at(4), place: 'Room 12' }];
const teacher = (teacherId: string, givenName: string, familyName: string) => ({
  teacherId,
  givenName,
  familyName,
  classes: ['4a'],
});

function offer(change: Partial<StoredOffer> = {}): StoredOffer {
  const opens = Date.parse('2026-11-20T06:00:00Z');
  const closes = Date.parse('2026-11-24T12:00:00Z');
  return {
    round: { name: 'Autumn', schoolId: 's', slotMinutes: 10, pauseMinutes: 5, opens, closes, state: 'open' },
    children: [
      {
        childId: 'lina',
        givenName: 'Lina',
        familyName: 'Castillo',
        restrictions: [],
        companions: [],
        teachers: [
          teacher('w', 'Jonas', 'Weber'),
          teacher('a', 'Zoë', 'Ångström'),
          teacher('x', 'No', 'Hours'),
        ],
      },
    ],
    calendars: new Map([
      ['w', { hours, busy: [span(1)] }],
      ['a', { hours, busy: [] }],
    ]),
    own: [{ conferenceId: 'other', ...span(2) }],
    talks: [],
    ...change,
  };
}

const starts = (times: readonly { from: number }[]) =>
  times.map((time) => (time.from - at(0)) / (15 * 60_000));

test('each teacher with hours stands with the times that are free, by name as people sort names', () => {
  const [lina] = choicesOf(offer(), now, today);
  expect(lina?.teachers.map((t) => t.familyName)).toEqual(['Ångström', 'Weber']);
  expect(starts(lina?.teachers[1]?.times ?? [])).toEqual([0, 2, 3]);
  expect(starts(lina?.teachers[0]?.times ?? [])).toEqual([0, 1, 2, 3]);
});

test('a time of another talk of the family is marked, with every teacher', () => {
  const [lina] = choicesOf(offer(), now, today);
  const busy = lina?.teachers.map(({ times }) => starts(times.filter((time) => time.busy)));
  expect(busy).toEqual([[2], [2]]);
});

test('where a talk is booked no times are offered, and outside of the booking time talks are all there is', () => {
  const talk = {
    conferenceId: 'c',
    childId: 'lina',
    teacherId: 'w',
    ...span(1),
    mode: 'phone' as const,
    place: '',
    state: 'booked',
    mine: true,
  };
  const [lina] = choicesOf(offer({ talks: [talk] }), now, today);
  expect(lina?.teachers[1]).toMatchObject({ talk: { conferenceId: 'c' }, times: [] });
  const later = now.add({ hours: 48 });
  const [closed] = choicesOf(offer({ talks: [talk] }), later, today);
  expect(closed?.closed).toBe('closed');
  expect(closed?.teachers.every((t) => t.times.length === 0)).toBe(true);
  expect(choicesOf(offer(), later.subtract({ hours: 20 }), today, true)[0]?.closed).toBeUndefined();
});

test('a child who may not be seen is not there; one who may not be booked says so without a reason', () => {
  const restricted = (kind: 'no-contact' | 'may-not-book') => {
    const given = offer();
    const restrictions = [{ kind, from: '2026-11-01', until: null }];
    return choicesOf(
      { ...given, children: given.children.map((child) => ({ ...child, restrictions })) },
      now,
      today,
    );
  };
  expect(restricted('no-contact')).toEqual([]);
  expect(restricted('may-not-book')[0]?.closed).toBe('restricted');
});

test('a talk may be moved to any free time and to its own, not to one of the family’s other talks', () => {
  const talk = { conferenceId: 'mine', teacherId: 'w', ...span(1) };
  const own = [
    { conferenceId: 'mine', ...span(1) },
    { conferenceId: 'other', ...span(2) },
  ];
  const times = timesForMove(offer({ own }), talk, now.epochMilliseconds);
  expect(starts(times)).toEqual([0, 1, 2, 3]);
  expect(starts(times.filter((time) => time.busy))).toEqual([2]);
});

test('a time can be picked until booking closes, or until the last talk begins where that comes first', () => {
  const closing = (closes: number) => offer({ round: { ...offer().round, closes } });
  expect(pickableUntil(closing(at(-10)))).toBe(at(-10));
  expect(pickableUntil(closing(at(96)))).toBe(at(3));
  expect(pickableUntil({ ...closing(at(96)), calendars: new Map() })).toBe(at(96));
});
