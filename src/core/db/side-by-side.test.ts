import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '#test/world.ts';
import type { ViewerDb } from './database.ts';
import { sideBySide, together } from './side-by-side.ts';

let w: World;
beforeAll(async () => {
  w = await openWorld();
});
afterAll(() => w.close());

const asPriya = <T>(work: (db: ViewerDb) => Promise<T>) => w.as(w.people.priya, ['office'], work);

/** A read that remembers how it was asked: doubles a number; nobody doubles 13. */
function doubling() {
  const asked: (number | readonly number[])[] = [];
  const read = together(
    async (_, n: number) => {
      asked.push(n);
      return n * 2;
    },
    async (_, all) => {
      asked.push(all);
      if (all.includes(13)) throw new Error('not 13');
      return (n) => n * 2;
    },
  );
  return { asked, read };
}

test('what many ask in the same moment is asked once for all, and nothing is asked twice', async () => {
  const { asked, read } = doubling();
  const twice = async (db: ViewerDb, n: number) => read(db, await read(db, n));
  expect(await asPriya((db) => sideBySide(db, [1, 2, 1, 4], twice))).toEqual([4, 8, 4, 16]);
  expect(asked).toEqual([[1, 2, 4], [8]]); // 2 and 4 were known by then
});

test('who asks alone asks as ever, every time, also while others ask side by side', async () => {
  const { asked, read } = doubling();
  await asPriya(async (db) => {
    await sideBySide(db, [1], read);
    expect(await Promise.all([read(db, 1), read(db, 1)])).toEqual([2, 2]);
  });
  expect(asked).toEqual([[1], 1, 1]);
});

test('a question that fails is told to whoever asked it, and the transaction keeps nothing', async () => {
  const { read } = doubling();
  await expect(asPriya((db) => sideBySide(db, [1, 13], read))).rejects.toThrow('not 13');
});
