import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { closuresOf } from './rules.ts';

const day = (date: string, name: string) => ({ day: Temporal.PlainDate.from(date), name });
const said = (days: ReturnType<typeof day>[]) =>
  closuresOf(days).map(({ name, from, to }) => `${name} ${from} ${to}`);

test('days of one name that follow one another are one closure, over the end of a month and of a year', () => {
  expect(
    said([day('2026-12-30', 'Winter'), day('2026-12-31', 'Winter'), day('2027-01-01', 'Winter')]),
  ).toEqual(['Winter 2026-12-30 2027-01-01']);
});

test('a gap, or another name, makes two', () => {
  expect(
    said([
      day('2027-03-01', 'Spring'),
      day('2027-03-03', 'Spring'),
      day('2027-03-04', 'Storm'),
      day('2027-03-05', 'Spring'),
    ]),
  ).toEqual([
    'Spring 2027-03-01 2027-03-01',
    'Spring 2027-03-03 2027-03-03',
    'Storm 2027-03-04 2027-03-04',
    'Spring 2027-03-05 2027-03-05',
  ]);
  expect(said([])).toEqual([]);
});
