import { expect, test } from 'vitest';
import { disclose, isSafe } from './disclosure.ts';
import { type Fact, steps } from './facts.ts';
import { byGrade, byLang } from './groups.ts';
import { reachOf } from './reach.ts';

const pool = ['t1', 't2', 't3', 't4', 't5'];

/** A family that came `far` steps up the ladder, with these teachers. */
function fact(far: number, more: Partial<Fact> = {}, by: readonly string[] = pool): Fact {
  const at = (step: number) => (far >= step ? by : []);
  return {
    grade: '4',
    langs: ['en'],
    teachers: pool,
    answered: false,
    bookedBy: at(1),
    metBy: at(2),
    agreedBy: at(3),
    checkedInBy: at(4),
    ...more,
  };
}
const many = (count: number, of: () => Fact) => Array.from({ length: count }, of);

test('a group of nine is hidden, together with another one, so that neither follows from the total', () => {
  const groups = [
    { key: '1', facts: many(40, () => fact(0)) },
    { key: '2', facts: many(30, () => fact(0)) },
    { key: '3', facts: many(9, () => fact(0)) },
  ];
  const shown = disclose(groups, steps);
  expect(shown?.parts.map((part) => part.keys)).toEqual([['1']]);
  expect(shown?.together).toMatchObject({ keys: ['2', '3'], invited: 39 });
});

test('two small groups that are enough together need no third', () => {
  const groups = [
    { key: '1', facts: many(40, () => fact(0)) },
    { key: '2', facts: many(8, () => fact(0)) },
    { key: '3', facts: many(4, () => fact(0)) },
  ];
  expect(disclose(groups, steps)).toMatchObject({ parts: [{ keys: ['1'] }], together: { keys: ['2', '3'] } });
});

test('where two teachers stand behind each grade, two grades are shown as one, at every step', () => {
  const taught = (grade: string, by: string[]) =>
    many(25, () => fact(1, { grade, teachers: [...by, 't5'] }, by));
  const all = [
    ...taught('1', ['t1', 't2']),
    ...taught('2', ['t3', 't4']),
    ...taught('3', ['t1', 't3']),
    ...taught('4', ['t2', 't4']),
  ];
  expect(reachOf(all).grades).toMatchObject({
    steps: ['answered', 'booked', 'met', 'agreed', 'checkedIn'],
    parts: [
      { keys: ['1', '2'], invited: 50, counts: { booked: 50 } },
      { keys: ['3', '4'], invited: 50, counts: { booked: 50 } },
    ],
  });
});

test('a step that all but a few have reached is not shown: the few could be counted', () => {
  const all = [...many(40, () => fact(2)), ...many(3, () => fact(1))];
  expect(isSafe(all, ['booked'])).toBe(true);
  expect(isSafe(all, ['met'])).toBe(false);
  expect(isSafe(all, ['booked', 'met'])).toBe(false);
  expect(reachOf(all).total?.steps).not.toContain('met');
});

test('a step that nobody, or everybody, has reached is shown', () => {
  expect(
    isSafe(
      many(12, () => fact(0)),
      steps,
    ),
  ).toBe(true);
  expect(
    isSafe(
      many(12, () => fact(4, { answered: true })),
      steps,
    ),
  ).toBe(true);
});

test('a number behind which two teachers stand is not shown, however many families there are', () => {
  const two = many(50, () => fact(2, {}, ['t1', 't2']));
  expect(isSafe(two, [])).toBe(true);
  expect(isSafe(two, ['booked'])).toBe(false);
  expect(
    isSafe(
      many(50, () => fact(0, { teachers: ['t1', 't2'] })),
      [],
    ),
  ).toBe(false);
});

test('too few families at all: not one number', () => {
  expect(reachOf(many(9, () => fact(4)))).toEqual({});
  expect(reachOf([])).toEqual({});
});

test('every family is in exactly one group, and groups stand in the order of grades, not of numbers', () => {
  const all = [
    ...many(3, () => fact(0, { grade: '10', langs: ['en', 'es'] })),
    ...many(5, () => fact(0, { grade: null })),
    ...many(4, () => fact(0, { grade: '2' })),
  ];
  expect(byGrade(all).map((group) => group.key)).toEqual(['2', '10', '']);
  expect(byLang(all).map((group) => [group.key, group.facts.length])).toEqual([
    ['mul', 3],
    ['en', 9],
  ]);
});
