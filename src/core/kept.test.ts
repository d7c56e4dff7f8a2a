import { expect, test } from 'vitest';
import { kept } from './kept.ts';

test('what was made once is not made again, until the store is full', () => {
  let made = 0;
  const twice = kept(2, (n: number) => {
    made++;
    return n * 2;
  });
  expect([1, 1, 2, 2, 1].map(twice)).toEqual([2, 2, 4, 4, 2]);
  expect(made).toBe(2);
  expect(twice(3)).toBe(6);
  expect(twice(1)).toBe(2);
  expect(made).toBe(4);
});

test('what was not found is looked for again', () => {
  let asked = 0;
  const find = kept(9, (name: string) => (++asked > 1 ? name : undefined));
  expect(find('a')).toBeUndefined();
  expect(find('a')).toBe('a');
});
