import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editBetween, moved } from './edit.ts';

test('marks move along with what is typed before them, and vanish when they are touched', () => {
  const before = 'He never listens.';
  const marks = [{ range: [3, 8] as [number, number] }];
  expect(moved(marks, editBetween(before, 'Omar never listens.'))).toEqual([{ range: [5, 10] }]);
  expect(moved(marks, editBetween(before, `${before} Ever.`))).toEqual(marks);
  expect(moved(marks, editBetween(before, 'He nevr listens.'))).toEqual([]);
  const asked: { range?: [number, number] } = {};
  expect(moved([asked], editBetween('a', 'b'))).toEqual([asked]);
});

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '🙂'), maxLength: 12 });

test('whatever is replaced by whatever, a mark that stays still holds the same words', () => {
  fc.assert(
    fc.property(text, text, text, text, fc.nat(12), fc.nat(12), (head, out, into, tail, a, b) => {
      const [before, after] = [head + out + tail, head + into + tail];
      const range: [number, number] = [
        Math.min(a, b, before.length),
        Math.min(Math.max(a, b), before.length),
      ];
      for (const kept of moved([{ range }], editBetween(before, after)))
        expect(after.slice(...kept.range)).toBe(before.slice(...range));
    }),
    { numRuns: 2_000 },
  );
});
