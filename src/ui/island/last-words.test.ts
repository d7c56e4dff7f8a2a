import { expect, test } from 'vitest';
import { askedForAgainIn, stillOnTheirWay } from './last-words.ts';

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

test('a page that was drawn over the same saving is asked for again, more patiently each time, and not for ever', () => {
  const store = storage();
  stillOnTheirWay('/prepare', '', store);
  const waits = [1, 2, 3, 4, 5].map(() => askedForAgainIn('/prepare', '', store));
  expect(waits).toEqual([150, 600, 2_000, undefined, undefined]);
});

test('a page with the last words in it, or another page, is not asked for again', () => {
  const store = storage();
  stillOnTheirWay('/prepare', '4', store);
  expect(askedForAgainIn('/prepare', '5', store)).toBeUndefined();
  expect(askedForAgainIn('/prepare', '4', store)).toBeUndefined();
  stillOnTheirWay('/prepare', '4', store);
  expect(askedForAgainIn('/agree', '4', store)).toBeUndefined();
});

test('a browser that keeps nothing for a page is no reason to fail', () => {
  const full = {
    ...storage(),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  expect(() => stillOnTheirWay('/prepare', '4', full)).not.toThrow();
  expect(askedForAgainIn('/prepare', '4', undefined)).toBeUndefined();
});
