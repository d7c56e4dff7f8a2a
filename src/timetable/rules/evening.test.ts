import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { afterItsEvening, dayToldAt, nextEvening, shortName } from './evening.ts';

const at = Temporal.Instant.from;
const berlin = 'Europe/Berlin';

test('from six in the evening on, by the school’s clock, tomorrow is told; until then today', () => {
  expect(dayToldAt(at('2026-11-23T16:59:59Z'), berlin).toString()).toBe('2026-11-23');
  expect(dayToldAt(at('2026-11-23T17:00:00Z'), berlin).toString()).toBe('2026-11-24');
  expect(dayToldAt(at('2026-11-23T17:00:00Z'), 'America/Los_Angeles').toString()).toBe('2026-11-23');
  expect(dayToldAt(at('2026-12-31T23:30:00Z'), berlin).toString()).toBe('2027-01-01');
});

test('the next evening is six o’clock also where the clocks change in between', () => {
  expect(nextEvening(at('2026-11-23T11:00:00Z'), berlin).toString()).toBe('2026-11-23T17:00:00Z');
  expect(nextEvening(at('2026-11-23T17:00:00Z'), berlin).toString()).toBe('2026-11-24T17:00:00Z');
  expect(nextEvening(at('2026-03-28T17:00:00Z'), berlin).toString()).toBe('2026-03-29T16:00:00Z');
  expect(nextEvening(at('2026-10-24T16:00:00Z'), berlin).toString()).toBe('2026-10-25T17:00:00Z');
});

test('a change comes too late for the evening only to a talk of a day that was told, and that is still to begin', () => {
  const late = (startsAt: string, change: string) => afterItsEvening(at(startsAt), at(change), berlin);
  expect(late('2026-11-24T15:00:00Z', '2026-11-23T16:00:00Z')).toBe(false);
  expect(late('2026-11-24T15:00:00Z', '2026-11-23T18:00:00Z')).toBe(true);
  expect(late('2026-11-24T22:59:00Z', '2026-11-23T18:00:00Z')).toBe(true);
  expect(late('2026-11-24T23:00:00Z', '2026-11-23T18:00:00Z')).toBe(false);
  expect(late('2026-11-24T15:00:00Z', '2026-11-24T15:00:00Z')).toBe(false);
  expect(late('2026-11-23T18:30:00Z', '2026-11-23T18:00:00Z')).toBe(true);
});

test('a child is named by the first name and one letter, of whatever script', () => {
  expect(shortName({ givenName: 'Lina', familyName: 'Castillo' })).toBe('Lina C.');
  expect(shortName({ givenName: 'Noor', familyName: '' })).toBe('Noor');
  expect(shortName({ givenName: 'นิดา', familyName: 'ก้องไกล' })).toBe('นิดา ก้.');
});
