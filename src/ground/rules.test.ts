import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { reordered } from './rules/compass.ts';
import { fullerVisit, seasonName, seasonOf, type Visit } from './rules/why.ts';

test.each([
  ['2026-07-31', 2025, '2025/26'],
  ['2026-08-01', 2026, '2026/27'],
  ['2027-01-15', 2026, '2026/27'],
  ['2099-12-31', 2099, '2099/00'],
])('%s belongs to the season that began in %i', (date, season, name) => {
  expect(seasonOf(Temporal.PlainDate.from(date))).toBe(season);
  expect(seasonName(season)).toBe(name);
});

test('"not now" never undoes a Why that was read or written', () => {
  expect(fullerVisit(undefined, 'not-now')).toBe('not-now');
  expect(fullerVisit('not-now', 'written')).toBe('written');
  expect(fullerVisit('written', 'read')).toBe('written');
  for (const before of ['read', 'written'] satisfies Visit[]) {
    expect(fullerVisit(before, 'not-now')).toBe(before);
  }
});

test('moving a value changes places with its neighbour and loses none', () => {
  expect(reordered(['a', 'b', 'c'], 'c', 'earlier')).toEqual(['a', 'c', 'b']);
  expect(reordered(['a', 'b', 'c'], 'a', 'earlier')).toEqual(['a', 'b', 'c']);
  expect(reordered(['a', 'b'], 'unknown', 'later')).toEqual(['a', 'b']);
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid()), fc.nat(), fc.constantFrom('earlier', 'later'), (ids, n, to) => {
      const id = ids[n % Math.max(ids.length, 1)] ?? 'none';
      expect(reordered(ids, id, to).toSorted()).toEqual(ids.toSorted());
    }),
  );
});
