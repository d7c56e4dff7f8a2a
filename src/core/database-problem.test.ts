import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../test/database.ts';
import { databaseProblem } from './database-problem.ts';
import { urlAs } from './db/roles.ts';

const role = `alongside_test_user_${randomBytes(4).toString('hex')}`;
let database: TestDatabase;
let admin: pg.Client;
const as = (user: string, password = 'pw') => {
  const url = new URL(database.url);
  [url.username, url.password] = [user, password];
  return url.href;
};

beforeAll(async () => {
  database = await createTestDatabase();
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD 'pw'`);
});
afterAll(async () => {
  const named = new URL(database.url).pathname.slice(1);
  await admin.query(`ALTER DATABASE "${named}" OWNER TO CURRENT_USER`);
  await admin.query(`DROP ROLE ${role}`);
  await admin.end();
  await database.drop();
});

test('a user that may not create roles, or nothing in this database, is told which sentence its administrator needs', async () => {
  expect(await databaseProblem(as(role))).toContain(`ALTER ROLE "${role}" CREATEROLE`);
  await admin.query(`ALTER ROLE ${role} CREATEROLE`);
  const named = new URL(database.url).pathname.slice(1);
  expect(await databaseProblem(as(role))).toContain(`ALTER DATABASE "${named}" OWNER TO "${role}"`);
  await admin.query(`GRANT ${role} TO CURRENT_USER`);
  await admin.query(`ALTER DATABASE "${named}" OWNER TO ${role}`);
  // nothing of its own is in the way then; other tests may run on this server under its first user, and that would be
  expect((await databaseProblem(as(role))) ?? '').not.toMatch(/ALTER|does not answer|too old|stores text/);
});

test('a second installation under another user is kept from locking out the first one, and the first one is not', async () => {
  const first = await createTestDatabase();
  const running = new pg.Client({ connectionString: urlAs(first.url, 'app') });
  await running.connect();
  expect(await databaseProblem(as(role))).toMatch(
    /An Alongside under another user runs on this server \(in alongside_test_/,
  );
  expect(await databaseProblem(database.url)).toBeUndefined();
  await running.end();
  await first.drop();
});
