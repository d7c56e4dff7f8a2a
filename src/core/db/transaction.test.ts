import { CompiledQuery, sql } from 'kysely';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openWorld, type World } from '#test/world.ts';
import { Database, type ViewerDb } from './database.ts';
import type { Viewer } from './viewer.ts';

/** With one connection only: whoever comes next sits where the one before sat. */
let db: Database;
let w: World;
let priya: Viewer;
beforeAll(async () => {
  w = await openWorld();
  priya = w.viewer(w.people.priya, ['office']);
  db = new Database((w.deps.db.pool.options as pg.PoolConfig).connectionString as string, { max: 1 });
  const table = 'CREATE TEMP TABLE seat (n int UNIQUE DEFERRABLE INITIALLY DEFERRED)';
  await db.as(priya, (one) => sql.raw(table).execute(one.q));
});
afterAll(async () => {
  await db.close();
  await w.close();
});
beforeEach(async () => {
  await db.as(priya, (one) => sql`DELETE FROM seat`.execute(one.q));
});

const insert = (...n: number[]) => CompiledQuery.raw('INSERT INTO seat SELECT unnest($1::int[])', [n]);
const seats = () =>
  db.as(priya, async (one) =>
    (await sql<{ n: number }>`SELECT n FROM seat ORDER BY n`.execute(one.q)).rows.map(({ n }) => n),
  );
/** What becomes of it: what it answers, or why not; and what was told because of it. */
async function outcome(work: (one: ViewerDb) => Promise<unknown>): Promise<[unknown, string[]]> {
  const told: string[] = [];
  const answered = db.as(priya, (one) => {
    one.afterCommit(() => told.push('told'));
    return work(one);
  });
  return [await answered.catch((error: { code?: string } & Error) => error.code ?? error.message), told];
}

test('two rows that exclude each other only at the commit are never said to be kept', async () => {
  const twice: [string, (one: ViewerDb) => Promise<unknown>][] = [
    ['asked', (one) => one.q.executeQuery(insert(1, 1))],
    ['last, and first', (one) => one.last(insert(1, 1))],
    ['last', (one) => one.q.executeQuery(insert(1)).then(() => one.last(insert(1)))],
    ['last, and first, and swallowed', (one) => one.last(insert(1, 1)).catch(() => 'fine')],
    [
      'last, and swallowed',
      (one) => one.q.executeQuery(insert(1)).then(() => one.last(insert(1)).catch(() => 'fine')),
    ],
  ];
  for (const [how, work] of twice) expect([how, ...(await outcome(work))]).toEqual([how, '23505', []]);
  expect(await seats()).toEqual([]);
});

test('a last statement that nobody waited for is waited for, and its failure is the transaction’s', async () => {
  const unawaited = (statement: CompiledQuery) => async (one: ViewerDb) => {
    one.last(statement).catch(() => {});
    return 'fine';
  };
  expect(await outcome(unawaited(insert(1, 1)))).toEqual(['23505', []]);
  expect(await outcome(unawaited(insert(2)))).toEqual(['fine', ['told']]);
  expect(await seats()).toEqual([2]);
});

test('a statement that nobody waited for leaves no transaction open for whoever comes next', async () => {
  const late: Promise<unknown>[] = [];
  for (const before of [[], [1]]) {
    await db.as(priya, async (one) => {
      for (const n of before) await one.q.executeQuery(insert(n));
      late.push(one.q.executeQuery(insert(7)).catch((error: Error) => error.message));
    });
    await db.as(priya, (one) => one.last(insert(3 + before.length)));
  }
  const { rows } = await db.pool.query('SELECT now() = statement_timestamp() AS alone, current_user AS me');
  expect(rows).toEqual([{ alone: true, me: 'alongside_login' }]);
  expect((await Promise.all(late)).every((said) => String(said).includes('over'))).toBe(true);
  expect(await seats()).toEqual([1, 3, 4]);
});

test('whatever goes on after its transaction failed is refused, and never asks as the next viewer', async () => {
  const seen: unknown[] = [];
  let goOn = () => {};
  const other = new Promise<void>((next) => {
    goOn = next;
  });
  const me = sql<{ me: string }>`SELECT app_viewer() AS me`;
  let late: Promise<unknown> = Promise.resolve();
  const failing = db.as(priya, async (one) => {
    await one.q.executeQuery(insert(1));
    late = other.then(() => me.execute(one.q)).catch((error: Error) => error.message);
    throw new Error('on purpose');
  });
  await expect(failing).rejects.toThrow('on purpose');
  await db.as(w.viewer(w.people.pablo, ['guardian']), async (one) => {
    seen.push((await me.execute(one.q)).rows);
    goOn();
    seen.push(await late);
    seen.push((await me.execute(one.q)).rows);
  });
  const pablo = [{ me: w.people.pablo }];
  expect(seen).toEqual([pablo, 'The transaction is over.', pablo]);
});

test('nothing is asked after the last statement, neither with it on its way nor with it answered', async () => {
  const after: ((one: ViewerDb) => Promise<unknown>)[] = [
    (one) => one.last(insert(1)).then(() => one.q.executeQuery(insert(7))),
    (one) => one.last(insert(2)).then(() => one.last(insert(7))),
    (one) => Promise.all([one.last(insert(3)), one.q.executeQuery(insert(7))]),
  ];
  for (const work of after) expect(await outcome(work)).toEqual(['The transaction is over.', []]);
  expect(await seats()).toEqual([1, 2, 3]);
});

test('nor after a last question on a shared connection, which begins no transaction that could refuse it', async () => {
  const me = CompiledQuery.raw('SELECT app_viewer() AS me, $1::int AS n', [1]);
  const after: ((one: ViewerDb) => Promise<unknown>)[] = [
    (one) => one.lastRead(me).then(() => one.lastRead(me)),
    (one) => Promise.all([one.lastRead(me), one.lastRead(me)]),
    (one) => one.last(insert(4)).then(() => one.lastRead(me)),
    (one) => one.lastRead(me).then(() => one.q.executeQuery(insert(5))),
  ];
  for (const work of after) expect(await outcome(work)).toEqual(['The transaction is over.', []]);
  expect(await seats()).toEqual([4]);
});

test('that a viewer was refused comes before whatever fails because of it, however it was asked', async () => {
  const gone = {
    ...w.viewer(w.people.pablo, ['guardian']),
    proof: { link: w.linden.school, at: w.clock.now() },
  };
  const question = CompiledQuery.raw('SELECT $1::int AS n', [1]);
  const asked: ((one: ViewerDb) => Promise<unknown>)[] = [
    (one) => one.q.executeQuery(question),
    (one) => one.last(question),
    (one) => one.lastRead(question),
  ];
  for (const ask of asked) {
    const stumbling = db.as(gone, (one) => ask(one).catch(() => Promise.reject(new Error('something else'))));
    await expect(stumbling).rejects.toMatchObject({ code: 'AL001' });
  }
});

test('a first statement that could not be written down, and was swallowed, begins nothing', async () => {
  const unspeakable = {
    toPostgres(): string {
      throw new Error('unspeakable');
    },
  };
  const me = await db.as(priya, async (one) => {
    await sql`SELECT ${unspeakable}::text`.execute(one.q).catch(() => {});
    return (await sql<{ me: string }>`SELECT app_viewer() AS me, current_user AS role`.execute(one.q)).rows;
  });
  expect(me).toEqual([{ me: w.people.priya, role: 'alongside_app' }]);
});
