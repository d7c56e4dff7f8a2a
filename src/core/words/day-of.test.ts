import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { Words } from './words.ts';

const dayOf = (zone: string, at: string) => new Words('en', zone).dayOf(Temporal.Instant.from(at)).toString();

test('a day begins and ends at midnight of the school, also where one was asked for just before', () => {
  expect(dayOf('Europe/Berlin', '2026-11-23T22:59:59.999Z')).toBe('2026-11-23');
  expect(dayOf('Europe/Berlin', '2026-11-23T23:00:00Z')).toBe('2026-11-24');
  expect(dayOf('Europe/Berlin', '2026-11-23T22:00:00Z')).toBe('2026-11-23');
  expect(dayOf('America/Chicago', '2026-11-23T23:00:00Z')).toBe('2026-11-23');
});

test('the night the clocks change is part of one day', () => {
  expect(dayOf('Europe/Berlin', '2026-10-24T22:00:00Z')).toBe('2026-10-25');
  expect(dayOf('Europe/Berlin', '2026-10-25T22:59:00Z')).toBe('2026-10-25');
  expect(dayOf('Europe/Berlin', '2026-10-25T23:00:00Z')).toBe('2026-10-26');
});
