import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedFrom } from './edit.ts';

test('a change is found where it begins, whether something was typed, deleted or put in its place', () => {
  expect(changedFrom('He never listens.', 'He nver listens.')).toBe(4);
  expect(changedFrom('He listens.', 'He never listens.')).toBe(3);
  expect(changedFrom('He listens.', 'He listens. Often.')).toBe(11);
  expect(changedFrom('same', 'same')).toBe(4);
});

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '🙂'), maxLength: 12 });

test('everything before it is the same, and nothing more is', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const at = changedFrom(before, after);
      expect(after.slice(0, at)).toBe(before.slice(0, at));
      if (before !== after) expect(before[at]).not.toBe(after[at]);
    }),
    { numRuns: 2_000 },
  );
});
