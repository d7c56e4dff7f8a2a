import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isId, newId } from './ids.ts';

const random = fc.uint8Array({ minLength: 10, maxLength: 10 });
const moment = fc.nat(2 ** 47);

test('every minted id is a version 7 UUID that carries its millisecond', () => {
  fc.assert(
    fc.property(moment, random, (now, bytes) => {
      const id = newId(now, bytes);
      expect(isId(id)).toBe(true);
      expect(id[14]).toBe('7');
      expect('89ab').toContain(id[19]);
      expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(now);
    }),
  );
});

test('ids sort by when they were minted', () => {
  fc.assert(
    fc.property(moment, moment, random, (a, b, bytes) => (a < b ? newId(a, bytes) < newId(b, bytes) : true)),
  );
});

test('two ids of the same millisecond differ', () => {
  expect(newId(1)).not.toBe(newId(1));
});
