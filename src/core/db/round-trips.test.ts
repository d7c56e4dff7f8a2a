import { CompiledQuery, sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openWorld, type World } from '#test/world.ts';
import type { ViewerDb } from './database.ts';
import { notEntitled, type Viewer } from './viewer.ts';

let w: World;
let priya: Viewer;
beforeAll(async () => {
  w = await openWorld();
  priya = w.viewer(w.people.priya, ['office']);
});
afterAll(() => w.close());
beforeEach(async () => {
  await w.owner.query(`UPDATE school SET name = 'Linden School' WHERE school_id = $1`, [w.linden.school]);
});

const rename = (name: string) =>
  CompiledQuery.raw('UPDATE school SET name = $1 WHERE district_id = $2 AND school_id = $3 RETURNING name', [
    name,
    w.linden.district,
    w.linden.school,
  ]);
const schoolName = async () =>
  (await w.owner.query('SELECT name FROM school WHERE school_id = $1', [w.linden.school])).rows[0].name;

test('the last statement of a transaction commits it, and what was written wakes the worker', async () => {
  let woken = 0;
  w.deps.db.onEffect = () => {
    woken += 1;
  };
  const rows = await w.deps.db.as(priya, async (db) => {
    db.wake();
    return db.last(rename('New name'));
  });
  expect(rows).toEqual([{ name: 'New name' }]);
  expect(await schoolName()).toBe('New name');
  expect(woken).toBe(1);
});

test('a last statement that fails keeps nothing of the transaction and wakes nobody', async () => {
  let woken = 0;
  w.deps.db.onEffect = () => {
    woken += 1;
  };
  const work = w.deps.db.as(priya, async (db) => {
    db.wake();
    await db.q.executeQuery(rename('Gone'));
    return db.last(CompiledQuery.raw('SELECT 1 / $1::int', [0]));
  });
  await expect(work).rejects.toMatchObject({ code: '22012' });
  expect(await schoolName()).toBe('Linden School');
  expect(woken).toBe(0);
});

test('a viewer without proof is refused as not entitled, although the first statement was sent along', async () => {
  const gone: Viewer = { ...priya, roles: ['leader'], proof: { at: w.clock.now() } };
  for (const ask of [
    () => w.deps.db.as(gone, (db) => sql`SELECT 1 FROM person`.execute(db.q)),
    () => w.deps.db.as(gone, (db) => db.last(rename('Never'))),
    () => w.deps.db.as(gone, async () => 'nothing was asked'),
    async () => {
      const swallowed = (db: ViewerDb) => sql`SELECT 1 FROM person`.execute(db.q).catch(() => {});
      return w.deps.db.as(gone, (db) => swallowed(db).then(() => db.last(rename('Never'))));
    },
  ]) {
    const error = await ask().catch((refused: unknown) => refused);
    expect(notEntitled(error)).toBe(true);
  }
  expect(await schoolName()).toBe('Linden School');
});

test('a connection is as good as new after every kind of failure', async () => {
  const fail = (n: number) =>
    w.deps.db
      .as(priya, async (db) => {
        if (n % 3 === 0) return db.last(CompiledQuery.raw('SELECT 1 / $1::int', [0]));
        if (n % 3 === 1) throw new Error('on purpose');
        return sql`SELECT nonsense`.execute(db.q);
      })
      .catch(() => undefined);
  const fine = () =>
    w.deps.db.as(priya, (db) => sql<{ me: string }>`SELECT app_viewer() AS me`.execute(db.q));
  const answers = await Promise.all(Array.from({ length: 60 }, (_, n) => (n % 2 ? fail(n) : fine())));
  const seen = answers
    .filter((_, n) => n % 2 === 0)
    .map((answer) => (answer as Awaited<ReturnType<typeof fine>>).rows[0]?.me);
  expect(new Set(seen)).toEqual(new Set([w.people.priya]));
});

test('statements asked side by side in one transaction are answered each with its own rows', async () => {
  const numbers = await w.deps.db.as(priya, (db) =>
    Promise.all(
      [3, 1, 2].map(async (n) => (await sql<{ n: number }>`SELECT ${n}::int AS n`.execute(db.q)).rows[0]?.n),
    ),
  );
  expect(numbers).toEqual([3, 1, 2]);
});
