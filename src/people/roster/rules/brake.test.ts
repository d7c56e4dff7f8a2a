import { expect, test } from 'vitest';
import { BRAKED, type Braked, brake } from './brake.ts';

const calm = { leaving: 0, of: 1000 };
const ends = (what: Braked, leaving: number, of: number) => ({
  ...{ people: calm, classes: calm, seats: calm, pairs: calm, renamed: calm },
  [what]: { leaving, of },
});
const none = { classes: 0, seats: 0 };

test.each(BRAKED)('more than one in twenty of the %s wants a yes; exactly one in twenty does not', (what) => {
  expect(brake(ends(what, 5, 100), none, false).holds).toBe(false);
  expect(brake(ends(what, 6, 100), none, false).holds).toBe(true);
  expect(brake(ends(what, 100, 100), none, true).holds).toBe(false);
  expect(brake(ends(what, 0, 0), none, false).holds).toBe(false);
});

test('it may be a new school year only where about as much begins as ends', () => {
  const all = {
    ...ends('people', 0, 1000),
    classes: { leaving: 40, of: 40 },
    seats: { leaving: 900, of: 1000 },
  };
  expect(brake(all, { classes: 38, seats: 880 }, false).renewed).toBe(true);
  expect(brake(all, none, false).renewed).toBe(false);
  expect(brake(all, { classes: 40, seats: 10 }, false).renewed).toBe(false);
  expect(brake(ends('seats', 900, 1000), { classes: 0, seats: 850 }, false).renewed).toBe(true);
});
