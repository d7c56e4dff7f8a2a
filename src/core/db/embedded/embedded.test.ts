import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterEach, expect, test, vi } from 'vitest';
import { type Embedded, startEmbedded } from './embedded.ts';

// Starting a server takes a second here and ten on a busy machine; nothing here is a timing.
vi.setConfig({ testTimeout: 90_000 });

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

function folder(mode = 0o711): string {
  const path = mkdtempSync(join(tmpdir(), 'alongside-embedded-'));
  chmodSync(path, mode);
  cleanUp.push(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

async function started(dataDir: string, log: (line: string) => void = () => {}): Promise<Embedded> {
  const embedded = await startEmbedded({ dataDir, log });
  cleanUp.push(() => embedded.stop());
  return embedded;
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A program of its own that starts the database, writes rows, and says each number once it is committed. */
function writer(dataDir: string): { child: ChildProcess; lines: AsyncIterator<string> } {
  const source = `
    import { startEmbedded } from '${join(import.meta.dirname, 'embedded.ts')}';
    import pg from '${import.meta.resolve('pg')}';
    const { url } = await startEmbedded({ dataDir: '${dataDir}', log: () => {} });
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('create table if not exists kept (n int primary key)');
    for (let n = 1; ; n++) {
      await client.query('insert into kept values ($1) on conflict do nothing', [n]);
      console.log(n);
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  cleanUp.push(() => child.kill('SIGKILL'));
  return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
}

const ended = (child: ChildProcess) => new Promise((done) => child.once('close', done));

test('a first start makes a database in UTF-8 with locale C, reached with a password only', async () => {
  const { url, urlFor, adopted } = await started(folder());
  expect(adopted).toBe(false);
  expect(await ask(url, 'select current_database() as db')).toEqual([{ db: 'alongside' }]);
  expect(await ask(url, 'show server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
  expect(await ask(url, 'select datcollate as c from pg_database limit 1')).toEqual([{ c: 'C' }]);
  expect(await ask(url, 'show fsync')).toEqual([{ fsync: 'on' }]);
  expect(await ask(url, 'show synchronous_commit')).toEqual([{ synchronous_commit: 'on' }]);
  expect(await ask(urlFor('postgres'), 'select current_database() as db')).toEqual([{ db: 'postgres' }]);
  const wrong = new URL(url);
  wrong.password = 'password';
  await expect(ask(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
});

test('a second start finds what the first one wrote, and stopping leaves no server behind', async () => {
  const dataDir = folder();
  const first = await started(dataDir);
  await ask(first.url, 'create table promise as select 7 as n');
  await first.stop();
  await expect(ask(first.url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  const second = await started(dataDir);
  expect(second.adopted).toBe(false);
  expect(await ask(second.url, 'select n from promise')).toEqual([{ n: 7 }]);
});

test('the password is in a file only its owner can read', async () => {
  const dataDir = folder();
  const { url } = await started(dataDir);
  const file = join(dataDir, 'postgres', 'alongside-password');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, 'utf8').trim()).toBe(new URL(url).password);
});

test('a second program on the same folder is told which process holds it, and changes nothing', async () => {
  const dataDir = folder();
  const first = await started(dataDir);
  await expect(startEmbedded({ dataDir, log: () => {} })).rejects.toThrow(`in use by process ${process.pid}`);
  expect(await ask(first.url, 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('after kill -9 of the program its server is adopted with every acknowledged row', async () => {
  const dataDir = folder();
  const { child, lines } = writer(dataDir);
  let acknowledged = 0;
  while (acknowledged < 50) acknowledged = Number((await lines.next()).value);
  const gone = ended(child);
  child.kill('SIGKILL');
  for (let line = await lines.next(); !line.done; line = await lines.next())
    acknowledged = Number(line.value);
  await gone;

  const said: string[] = [];
  const next = await started(dataDir, (line) => said.push(line));
  expect(next.adopted).toBe(true);
  expect(said.join()).toMatch(/still running \(process \d+\)/);
  const rows = await ask(next.url, `select count(*)::int as n from kept where n <= ${acknowledged}`);
  expect(rows).toEqual([{ n: acknowledged }]);
});

test('after kill -9 of program and server together no acknowledged row is lost', async () => {
  const dataDir = folder();
  const { child, lines } = writer(dataDir);
  let acknowledged = 0;
  while (acknowledged < 50) acknowledged = Number((await lines.next()).value);
  const gone = ended(child);
  process.kill(
    Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]),
    'SIGKILL',
  );
  child.kill('SIGKILL');
  for (let line = await lines.next(); !line.done; line = await lines.next())
    acknowledged = Number(line.value);
  await gone;

  const next = await started(dataDir);
  expect(next.adopted).toBe(false);
  const rows = await ask(next.url, `select count(*)::int as n from kept where n <= ${acknowledged}`);
  expect(rows).toEqual([{ n: acknowledged }]);
});

test('a lock file whose number now belongs to another program does not stop the start', async () => {
  const dataDir = folder();
  const first = await started(dataDir);
  const lock = join(dataDir, 'postgres', 'postmaster.pid');
  const text = readFileSync(lock, 'utf8');
  await first.stop();
  writeFileSync(lock, text.replace(/^\d+/, String(process.ppid)));
  const second = await started(dataDir);
  expect(await ask(second.url, 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('data of another major version is refused in words, untouched', async () => {
  const dataDir = folder();
  mkdirSync(join(dataDir, 'postgres'));
  writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '15\n');
  await expect(startEmbedded({ dataDir, log: () => {} })).rejects.toThrow('was written by PostgreSQL 15');
});
