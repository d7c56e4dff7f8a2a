import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { instantAt } from '#core/forms/dates.ts';
import { Words } from '#core/words/words.ts';
import { label } from '../pages/labels.ts';
import { byDay } from './choices.ts';
import { gridOf } from './grid.ts';
import { byTime, freeSlots, nearestTo, overlaps, slotAt } from './slots.ts';

const minute = 60_000;
const start = Temporal.Instant.from('2026-11-24T15:00:00Z').epochMilliseconds;

const hours = fc
  .record({ from: fc.integer({ min: 0, max: 600 }), long: fc.integer({ min: 1, max: 300 }) })
  .map(({ from, long }) => ({ from: start + from * minute, to: start + (from + long) * minute, place: '' }));
const length = fc.record({
  slotMinutes: fc.integer({ min: 10, max: 15 }),
  pauseMinutes: fc.integer({ min: 0, max: 30 }),
});
const busy = fc.array(hours, { maxLength: 12 });

test('every slot of a grid is as long as the round says, inside the hours, and touches no other', () => {
  fc.assert(
    fc.property(hours, length, (evening, rule) => {
      const grid = gridOf([evening], rule);
      for (const [at, slot] of grid.entries()) {
        expect(slot.to - slot.from).toBe(rule.slotMinutes * minute);
        expect(slot.from >= evening.from && slot.to <= evening.to).toBe(true);
        expect(at === 0 || slot.from - (grid[at - 1]?.to ?? 0) === rule.pauseMinutes * minute).toBe(true);
      }
    }),
  );
});

test('a slot is free exactly when it lies ahead and touches nothing that is taken', () => {
  fc.assert(
    fc.property(
      fc.array(hours, { maxLength: 3 }),
      busy,
      length,
      fc.integer({ min: 0, max: 900 }),
      (days, taken, rule, at) => {
        const grid = gridOf(days, rule);
        const now = start + at * minute;
        const expected = grid.filter(
          (slot) => slot.from > now && !taken.some((span) => overlaps(slot, span)),
        );
        expect(freeSlots(grid, taken, now)).toEqual(expected.sort(byTime));
      },
    ),
  );
});

test('only the very beginning of a slot names it', () => {
  fc.assert(
    fc.property(hours, length, fc.integer({ min: -5, max: 400 * minute }), (evening, rule, off) => {
      const grid = gridOf([evening], rule);
      const asked = evening.from + off;
      const found = slotAt(grid, asked);
      expect(found !== undefined).toBe(grid.some((slot) => slot.from === asked));
      expect(found === undefined || found.from === asked).toBe(true);
    }),
  );
});

test('the nearest times are the nearest in both directions, and no free time is nearer', () => {
  fc.assert(
    fc.property(hours, length, fc.integer({ min: -60, max: 700 }), (evening, rule, off) => {
      const grid = gridOf([evening], rule);
      const wish = start + off * minute;
      const near = nearestTo(wish, grid, 3);
      expect(near.length).toBe(Math.min(3, grid.length));
      const distance = (from: number) => Math.abs(from - wish);
      const farthest = Math.max(0, ...near.map((slot) => distance(slot.from)));
      for (const other of grid.filter((slot) => !near.includes(slot)))
        expect(distance(other.from)).toBeGreaterThanOrEqual(farthest);
    }),
  );
  const slots = [0, 20, 40, 60].map((n) => ({
    from: start + n * minute,
    to: start + (n + 10) * minute,
    place: '',
  }));
  expect(nearestTo(start + 40 * minute, slots, 2).map((slot) => (slot.from - start) / minute)).toEqual([
    40, 20,
  ]);
});

test('on both sides of a change of the clocks the evening has the same times on the wall', () => {
  const words = new Words('en', 'America/New_York');
  const evening = (date: string) => {
    const at = (time: string) =>
      instantAt(Temporal.PlainDate.from(date), Temporal.PlainTime.from(time), words.timeZone)
        .epochMilliseconds;
    return { from: at('16:00'), to: at('18:00'), place: '' };
  };
  const rule = { slotMinutes: 10, pauseMinutes: 5 };
  const grid = gridOf([evening('2026-10-31'), evening('2026-11-01'), evening('2026-11-02')], rule);
  const days = byDay(grid, (ms) => label(words, ms, 'day'));
  expect(days.map(({ day }) => day)).toEqual([
    'Saturday, October 31',
    'Sunday, November 1',
    'Monday, November 2',
  ]);
  const onTheWall = days.map(({ times }) => times.map((slot) => label(words, slot.from, 'time')));
  expect(onTheWall[0]?.length).toBe(8);
  expect(onTheWall[1]).toEqual(onTheWall[0]);
  expect(onTheWall[2]).toEqual(onTheWall[0]);
  expect((grid[8]?.from ?? 0) - (grid[0]?.from ?? 0)).toBe(25 * 60 * minute);
});

test('hours across the hour that the clocks skip or repeat hold as many talks as they last', () => {
  const berlin = 'Europe/Berlin';
  const night = (date: string) => {
    const at = (time: string) =>
      instantAt(Temporal.PlainDate.from(date), Temporal.PlainTime.from(time), berlin).epochMilliseconds;
    return { from: at('01:00'), to: at('04:00'), place: '' };
  };
  const rule = { slotMinutes: 10, pauseMinutes: 0 };
  expect(gridOf([night('2026-03-29')], rule).length).toBe(12); // two hours: one is skipped
  expect(gridOf([night('2026-10-25')], rule).length).toBe(24); // four hours: one comes twice
});
