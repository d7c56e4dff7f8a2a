import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from './database.ts';

let one: TestDatabase;
let other: TestDatabase;

beforeAll(async () => {
  [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
});
afterAll(() => Promise.all([one, other].map((database) => database?.drop())));

async function ask(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('what one test file writes, another does not see', async () => {
  await ask(one.url, 'create table written_here (n int)');
  expect(await ask(one.url, `select to_regclass('written_here')::text as t`)).toEqual([
    { t: 'written_here' },
  ]);
  expect(await ask(other.url, `select to_regclass('written_here')::text as t`)).toEqual([{ t: null }]);
});

test('a test database stores text as UTF-8', async () => {
  expect(await ask(one.url, 'show server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
});

test('the sample school is seeded once and copied to each who asks', { timeout: 120_000 }, async () => {
  const [first, second] = await Promise.all([
    createTestDatabase({ from: 'sample' }),
    createTestDatabase({ from: 'sample' }),
  ]);
  const name = 'select name, created_at from district';
  expect(await ask(first.url, name)).toHaveLength(1);
  expect(await ask(second.url, name)).toEqual(await ask(first.url, name));
  await Promise.all([first.drop(), second.drop()]);
});
