import { expect, test } from 'vitest';
import { freeTimes, lastBegin } from './free.ts';

const at = (n: number) => Date.parse('2026-11-24T15:00:00Z') + n * 15 * 60_000;
const length = { slotMinutes: 10, pauseMinutes: 5 };
const calendar = {
  hours: [{ from: at(0), to: at(4), place: 'Room 12' }],
  busy: [{ from: at(1), to: at(1) + 10 * 60_000 }],
};
const starts = (now: number, own: { from: number; to: number }[] = []) =>
  freeTimes(calendar, length, now, own).map((time) => (time.from - at(0)) / (15 * 60_000));

test('a time that has begun is offered no longer, however often the calendar was read before', () => {
  expect(starts(at(-1))).toEqual([0, 2, 3]);
  expect(starts(at(0))).toEqual([2, 3]);
  expect(starts(at(2) + 1)).toEqual([3]);
  expect(starts(at(9))).toEqual([]);
});

test('families without talks of their own share one list, a family with one gets its own', () => {
  const shared = freeTimes(calendar, length, at(-1), []);
  expect(freeTimes(calendar, length, at(-1), [{ from: at(1), to: at(2) }])).toBe(shared);
  const own = freeTimes(calendar, length, at(-1), [{ from: at(2), to: at(3) }]);
  expect(own.map((time) => time.busy)).toEqual([false, true, false]);
  expect(shared.some((time) => time.busy)).toBe(false);
});

test('the same calendar under another length of talks is worked out anew', () => {
  expect(lastBegin(calendar, length)).toBe(at(3));
  expect(lastBegin(calendar, { slotMinutes: 15, pauseMinutes: 15 })).toBe(at(2));
  expect(lastBegin(calendar, length)).toBe(at(3));
});
