import type pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '#test/world.ts';
import { type Asked, PreparingClient, written } from './preparing-client.ts';
import './temporal.ts';

let w: World;
let client: PreparingClient;
beforeAll(async () => {
  w = await openWorld();
  client = await connected();
});
afterAll(async () => {
  await client.end();
  await w.close();
});

async function connected(): Promise<PreparingClient> {
  const { connectionString } = w.deps.db.pool.options as pg.PoolConfig;
  const one = new PreparingClient({ connectionString, pipeline: true } as pg.ClientConfig);
  one.on('error', () => {}); // one of them is lost on purpose
  await one.connect();
  return one;
}

const together = (one: PreparingClient, asked: readonly Asked[]) => one.send(asked.map(written));
const rows = async (...asked: Asked[]) => (await together(client, asked)).map((answer) => answer.rows);

test('each statement of a packet is answered with its own rows, also where one has none', async () => {
  for (const round of [1, 2]) {
    const answers = await together(client, [
      ['SELECT $1::int AS n, $2::text AS said', [round, 'a']],
      ['BEGIN'],
      ['SELECT n FROM generate_series(1, $1::int) AS n', [3]],
      ['COMMIT'],
    ]);
    expect(answers.map((answer) => [answer.command, answer.rowCount, answer.rows])).toEqual([
      ['SELECT', 1, [{ n: round, said: 'a' }]],
      ['BEGIN', 0, []],
      ['SELECT', 3, [{ n: 1 }, { n: 2 }, { n: 3 }]],
      ['COMMIT', 0, []],
    ]);
  }
});

test('values come back as what they are, also from a statement that is prepared already', async () => {
  const now = Temporal.Instant.from('2026-11-23T11:00:00Z');
  const ask = () =>
    rows(['SELECT $1::timestamptz AS at, $2::jsonb AS told, $3::text AS nothing', [now, { a: ['ä'] }, null]]);
  const [[first]] = (await ask()) as [[Record<string, unknown>]];
  expect(String(first.at)).toBe(String(now));
  expect(first).toMatchObject({ told: { a: ['ä'] }, nothing: null });
  expect(JSON.stringify(await ask())).toBe(JSON.stringify([[first]]));
});

test('what follows a statement that failed is not done, and what came before it is undone', async () => {
  await client.query('CREATE TEMPORARY TABLE told (n int)');
  const insert = (n: number): [string, number[]] => ['INSERT INTO told VALUES ($1)', [n]];
  await expect(together(client, [insert(1), ['SELECT 1 / $1::int', [0]], insert(2)])).rejects.toMatchObject({
    code: '22012',
  });
  expect(await rows(['SELECT n FROM told'])).toEqual([[]]);
  await together(client, [insert(3), insert(4)]);
  expect(await rows(['SELECT n FROM told'])).toEqual([[{ n: 3 }, { n: 4 }]]);
});

test('a statement that failed, or stood behind one that did, is prepared when it comes again', async () => {
  const divide = (by: number): [string, number[]] => ['SELECT 12 / $1::int AS n', [by]];
  const behind: [string, number[]] = ['SELECT $1::int AS behind', [7]];
  for (let again = 0; again < 3; again++) {
    await expect(together(client, [divide(0), behind])).rejects.toMatchObject({ code: '22012' });
    await expect(together(client, [['SELECT nonsense, $1::int', [1]], behind])).rejects.toMatchObject({
      code: '42703',
    });
    expect(await rows(divide(4), behind)).toEqual([[{ n: 3 }], [{ behind: 7 }]]);
  }
});

test('what one packet prepared, and one sent behind it closed without preparing it again, is not believed to be there', async () => {
  const make = () => together(client, [['CREATE TEMP TABLE shelf AS SELECT 5 AS book']]);
  const ask = () => together(client, [['SELECT book, $1::int AS n FROM shelf', [1]]]);
  await make();
  const sent = [ask(), together(client, [['DROP TABLE shelf']]), ask()];
  const said = await Promise.allSettled(sent);
  expect(said.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  await make();
  expect((await ask())[0]?.rows).toEqual([{ book: 5, n: 1 }]);
});

test('packets sent before the first is answered are answered in turn, each behind its own failure', async () => {
  const ask = (by: number) => together(client, [['SELECT 100 / $1::int AS n', [by]]]);
  const answers = await Promise.allSettled([5, 0, 4, 0, 2].map(ask));
  expect(answers.map((one) => (one.status === 'fulfilled' ? one.value[0]?.rows[0]?.n : 'refused'))).toEqual([
    20,
    'refused',
    25,
    'refused',
    50,
  ]);
});

test('a row that cannot be read is an error of its own statement, and the next is answered as ever', async () => {
  for (let again = 0; again < 2; again++) {
    const read = together(client, [['SELECT $1::date AS day', ['infinity']]]);
    await expect(read).rejects.toThrow(RangeError);
    expect(String((await rows(['SELECT $1::date AS day', ['2026-11-23']]))[0]?.[0]?.day)).toBe('2026-11-23');
  }
});

test('a value that cannot be written down sends nothing of its packet', async () => {
  const unspeakable = {
    toPostgres(): string {
      throw new Error('unspeakable');
    },
  };
  expect(() =>
    together(client, [
      ['INSERT INTO told VALUES ($1)', [9]],
      ['SELECT $1::text', [unspeakable]],
    ]),
  ).toThrow('unspeakable');
  expect(await rows(['SELECT n FROM told WHERE n = $1', [9]])).toEqual([[]]);
});

test('a connection that is lost refuses the packet on its way and every one after it', async () => {
  const doomed = await connected();
  const [[me]] = (await together(doomed, [['SELECT pg_backend_pid() AS pid, $1::int', [1]]])).map(
    (one) => one.rows,
  ) as [[{ pid: number }]];
  // listened to from the start: the refusal may be here before the answer to whoever ends the connection
  const refused = expect(together(doomed, [['SELECT pg_sleep($1)', [60]]])).rejects.toThrow();
  await w.owner.query('SELECT pg_terminate_backend($1)', [me.pid]);
  await refused;
  await expect(together(doomed, [['SELECT 1']])).rejects.toThrow();
});
