import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/database.ts';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const ask = async (sql: string) => (await client.query(sql)).rows;
const ours = `n.nspname = 'public' AND c.relkind = 'r' AND c.relname NOT LIKE 'kysely%'`;
const tables = `FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${ours}`;

test('every table says how long it is kept and how its rows are erased', async () => {
  const rows = await ask(`SELECT c.relname AS name, obj_description(c.oid) AS said ${tables}`);
  expect(rows.length).toBeGreaterThan(30);
  const silent = rows.filter((row) => !/^keep: .+; erase: .+/.test(row.said ?? '')).map((row) => row.name);
  expect(silent).toEqual([]);
});

test('every table is under row level security with at least one policy', async () => {
  const open = await ask(`SELECT c.relname ${tables} AND NOT (c.relrowsecurity AND EXISTS
    (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid))`);
  expect(open).toEqual([]);
});

test('every policy names the district', async () => {
  const loose = await ask(`SELECT tablename, policyname FROM pg_policies
    WHERE coalesce(qual, '') || coalesce(with_check, '') NOT LIKE '%app_district()%'`);
  expect(loose).toEqual([]);
});

test('the district is the first column of every primary key', async () => {
  const strays = await ask(`SELECT c.relname ${tables} AND NOT EXISTS (
    SELECT 1 FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
    WHERE k.conrelid = c.oid AND k.contype = 'p' AND a.attname = 'district_id')`);
  expect(strays).toEqual([]);
});

test('the district is part of every unique, exclusion and foreign key, so that tenants can live on different machines', async () => {
  const strays =
    await ask(`SELECT c.relname, k.conname FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${ours} AND k.contype IN ('u', 'x', 'f') AND NOT EXISTS (
      SELECT 1 FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attname = 'district_id' AND a.attnum = ANY (k.conkey))
    AND NOT (c.relname = 'district' AND k.contype = 'u')`);
  expect(strays).toEqual([]);
  const indexes =
    await ask(`SELECT i.indexrelid::regclass::text AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${ours} AND i.indisunique AND c.relname <> 'district' AND NOT EXISTS (
      SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'district_id' AND a.attnum = ANY (i.indkey))`);
  expect(indexes).toEqual([]);
});

test('whatever hangs on a talk or a person is known to what erases talks and people', async () => {
  const body = async (name: string) =>
    (await ask(`SELECT prosrc FROM pg_proc WHERE proname = '${name}'`))[0].prosrc as string;
  const [talks, people] = [await body('erase_talks'), await body('erase_people')];
  const hanging = (on: string) =>
    ask(`SELECT DISTINCT c.relname AS name FROM pg_constraint k
    JOIN pg_class c ON c.oid = k.conrelid WHERE k.contype = 'f' AND k.confrelid = '${on}'::regclass`);
  const ofTalks = (await hanging('conference')).map(({ name }) => name);
  expect(ofTalks.length).toBeGreaterThan(10);
  expect(ofTalks.filter((name) => !talks.includes(`'${name}'`))).toEqual([]);
  const known = (name: string) => new RegExp(`\\b${name}\\b`).test(people + talks);
  expect((await hanging('person')).map(({ name }) => name).filter((name) => !known(name))).toEqual([]);
});

test('no table has a trigger of its own: what happens stands in the code', async () => {
  expect(await ask(`SELECT tgname FROM pg_trigger WHERE NOT tgisinternal`)).toEqual([]);
});

test('what was agreed, answered or read can be added to but never rewritten by the program', async () => {
  const logs = [
    'access_log',
    'agreement',
    'commitment',
    'correction',
    'check_in_answer',
    'page_entry',
    'turn',
    'step_visit',
  ];
  const rewritable = await ask(`SELECT table_name, privilege_type FROM information_schema.role_table_grants
    WHERE grantee = 'alongside_app' AND privilege_type IN ('UPDATE', 'DELETE', 'TRUNCATE')
      AND table_name IN (${logs.map((name) => `'${name}'`)})`);
  expect(rewritable).toEqual([]);
});

test('the role that requests log in as owns nothing, bypasses nothing and has no rights of its own', async () => {
  const [login] =
    await ask(`SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolinherit FROM pg_roles
    WHERE rolname = 'alongside_login'`);
  expect(Object.values(login)).toEqual([false, false, false, false, false]);
  const grants = await ask(`SELECT table_name FROM information_schema.role_table_grants
    WHERE grantee = 'alongside_login' AND table_schema = 'public'`);
  expect(grants).toEqual([]);
});

test('no function that steps over the policies may be called by just anybody', async () => {
  const open = await ask(`SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = 'public' AND p.prosecdef AND has_function_privilege('public', p.oid, 'EXECUTE')`);
  expect(open).toEqual([]);
});
