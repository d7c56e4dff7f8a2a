import { CompiledQuery } from 'kysely';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openWorld, type World } from '#test/world.ts';
import { Database } from './database.ts';
import type { Viewer } from './viewer.ts';

let w: World;
let db: Database;
let families: Viewer[];
beforeAll(async () => {
  w = await openWorld();
  families = [w.people.pablo, w.people.maria, w.people.yusuf].map((one) => w.viewer(one, ['guardian']));
});
afterAll(() => w.close());
beforeEach(() => {
  db = new Database((w.deps.db.pool.options as pg.PoolConfig).connectionString as string);
});
afterEach(() => db.close());

const read = (viewer: Viewer | undefined, text: string, ...values: unknown[]) =>
  db.as(viewer as Viewer, (one) => one.lastRead<Record<string, unknown>>(CompiledQuery.raw(text, values)));
const who = 'SELECT app_viewer() AS me, pg_backend_pid() AS process, $1::int AS n';

test('many questions share four connections, and each is answered as its own viewer', async () => {
  const asked = Array.from({ length: 300 }, (_, n) => families[n % families.length]);
  const answers = (await Promise.all(asked.map((viewer, n) => read(viewer, who, n)))).flat();
  expect(answers.map(({ me, n }) => [me, n])).toEqual(asked.map((viewer, n) => [viewer?.person, n]));
  expect(new Set(answers.map(({ process }) => process)).size).toBe(4);
});

test('a question that fails, or whose viewer is not entitled, takes none of its neighbours with it', async () => {
  const gone: Viewer = { ...(families[0] as Viewer), proof: { link: w.linden.school, at: w.clock.now() } };
  const asked = Array.from({ length: 60 }, (_, n) => {
    if (n % 3 === 0) return read(families[1], 'SELECT 1 / $1::int AS n', 0);
    return read(n % 3 === 1 ? gone : families[2], who, n);
  });
  const said = (await Promise.allSettled(asked)).map((one) =>
    one.status === 'fulfilled' ? one.value[0]?.me : (one.reason as { code?: string }).code,
  );
  expect(said).toEqual(asked.map((_, n) => ['22012', 'AL001', families[2]?.person][n % 3]));
  expect(await read(families[0], who, 1)).toMatchObject([{ me: families[0]?.person }]);
});

test('what one question has prepared is known to those behind it, whatever becomes of others between them', async () => {
  const one = new Database((w.deps.db.pool.options as pg.PoolConfig).connectionString as string, { max: 1 });
  const [me] = families as [Viewer];
  const divided = (by: number, found: boolean) =>
    one.as(me, (of) =>
      of.lastRead<unknown>(CompiledQuery.raw('SELECT 6 / $1::int AS n WHERE $2', [by, found])),
    );
  const nap = () => one.as(me, (of) => of.lastRead(CompiledQuery.raw('SELECT pg_sleep($1)', [0.2])));
  try {
    // behind it the first two are on their way before either is answered, and the failure waits between them
    const first = divided(1, true);
    const between = nap();
    const failing = divided(0, true).catch((error) => error.code);
    expect(await first).toEqual([{ n: 6 }]);
    const behind = Promise.all([divided(2, false), divided(3, true), nap()]);
    expect(await failing).toBe('22012');
    expect((await behind).slice(0, 2)).toEqual([[], [{ n: 2 }]]);
    expect(await divided(6, true)).toEqual([{ n: 1 }]); // still the same connection, which remembers what rows look like
    await between;
  } finally {
    await one.close();
  }
});

test('on a shared connection nothing can be written and no row be held', async () => {
  const name = 'UPDATE person SET given_name = $1 WHERE person_id = app_viewer() RETURNING given_name';
  const hold = 'SELECT 1 FROM person WHERE given_name <> $1 FOR SHARE';
  const office = w.viewer(w.people.priya, ['office']);
  for (const text of [name, hold])
    await expect(read(office, text, 'X')).rejects.toMatchObject({ code: '25006' });
  // where it ends a transaction that asked before, it sits on that one's own connection
  const kept = await db.as(office, async (one) => {
    await one.q.executeQuery(CompiledQuery.raw(name, ['Y']));
    return one.lastRead(
      CompiledQuery.raw('SELECT given_name FROM person WHERE person_id = $1', [w.people.priya]),
    );
  });
  expect(kept).toEqual([{ given_name: 'Y' }]);
});

test('a connection that is lost fails what is on its way; whoever asks next is answered', async () => {
  const [first] = await read(families[0], who, 0);
  const asleep = Array.from({ length: 8 }, () => read(families[0], 'SELECT pg_sleep($1)', 20));
  const lost = Promise.allSettled(asleep);
  await expect
    .poll(async () => (await w.owner.query(sleeping)).rows.length, { interval: 20, timeout: 10_000 })
    .toBe(4);
  await w.owner.query(`SELECT pg_terminate_backend(pid) FROM (${sleeping}) s`);
  // those that waited behind are lost with it: nobody knows what became of them
  expect((await lost).map((one) => one.status)).toEqual(Array(8).fill('rejected'));
  const [next] = await read(families[1], who, 2);
  expect(next).toMatchObject({ me: families[1]?.person, n: 2 });
  expect(next?.process).not.toBe(first?.process);
});
const sleeping =
  "SELECT pid FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep($1)%' AND state = 'active'";

test('what a question is refused with ends no connection; whoever asks in the very moment in which one is lost gets another', async () => {
  const one = new Database((w.deps.db.pool.options as pg.PoolConfig).connectionString as string, { max: 1 });
  const ask = (text: string, ...values: unknown[]) =>
    one.as(families[0] as Viewer, (of) =>
      of.lastRead<Record<string, unknown>>(CompiledQuery.raw(text, values)),
    );
  try {
    const [before] = await ask(who, 1);
    await expect(ask('SELECT 1 / $1::int', 0)).rejects.toMatchObject({ code: '22012' });
    const [after] = await ask(who, 2);
    expect(after?.process).toBe(before?.process);
    // as soon as the first hears of it, while the others on the same connection have not heard yet
    const asleep = [1, 2, 3].map(() => ask('SELECT pg_sleep($1)', 20));
    const next = (asleep[0] as Promise<unknown>).catch(() => ask(who, 3));
    const lost = Promise.allSettled(asleep);
    await expect
      .poll(async () => (await w.owner.query(sleeping)).rows.length, { interval: 20, timeout: 10_000 })
      .toBe(1);
    await w.owner.query(`SELECT pg_terminate_backend(pid) FROM (${sleeping}) s`);
    expect(await next).toMatchObject([{ me: families[0]?.person, n: 3 }]);
    expect((await lost).map(({ status }) => status)).toEqual(Array(3).fill('rejected'));
  } finally {
    await one.close();
  }
});

test('what could not be written down is refused, and is nobody else’s trouble', async () => {
  const unspeakable = {
    toPostgres(): string {
      throw new Error('unspeakable');
    },
  };
  const asked = [read(families[0], who, 1), read(families[1], who, unspeakable), read(families[2], who, 3)];
  const said = await Promise.allSettled(asked);
  expect(said.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

test('while a question waits for a lock, those on other connections are answered', async () => {
  await w.owner.query('BEGIN');
  await w.owner.query('LOCK TABLE voice_answer IN ACCESS EXCLUSIVE MODE');
  const held = read(families[0], 'SELECT count(*) AS n, $1::int AS also FROM voice_answer', 0);
  const others = await Promise.all([1, 2, 3].map((n) => read(families[n % 3], who, n)));
  expect(others.flat().map(({ n }) => n)).toEqual([1, 2, 3]);
  await w.owner.query('COMMIT');
  expect(await held).toHaveLength(1);
});

test('no question holds up those behind it for longer than half a minute; what has a connection of its own may take its time', async () => {
  const limit = "SELECT current_setting('statement_timeout') AS said, $1::int AS n";
  expect(await read(families[0], limit, 1)).toMatchObject([{ said: '30s' }]);
  const own = await db.as(families[0] as Viewer, async (one) =>
    one.q.executeQuery<{ said: string }>(CompiledQuery.raw(limit, [1])),
  );
  expect(own.rows).toMatchObject([{ said: '0' }]);
});
