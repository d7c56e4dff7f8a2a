import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { type Embedded, startEmbedded } from '#core/db/embedded/embedded.ts';
import { migrate } from '#core/db/migrate.ts';
import { sweep } from './sweep.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/** The server of this test run: an address that may create databases, and what its databases are called. */
export type TestServer = { adminUrl: string; prefix: string };

const FOLDER = 'alongside-test-';

/**
 * One database server per test run: a throwaway embedded one, or the one that DATABASE_URL names (its role must
 * be allowed to create databases). Migrations run once, into a template that every test file copies.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = process.env.DATABASE_URL ? undefined : await throwawayServer();
  const adminUrl = server?.embedded.urlFor('postgres') ?? String(process.env.DATABASE_URL);
  const prefix = `alongside_test_${randomBytes(4).toString('hex')}_`;
  const testServer = { adminUrl, prefix };
  try {
    await makeTemplate(testServer);
  } catch (error) {
    await server?.remove();
    throw error;
  }
  project.provide('testServer', testServer);
  return async () => {
    if (server) await server.remove();
    else await dropAll(testServer);
  };
}

async function throwawayServer(): Promise<{ embedded: Embedded; remove(): Promise<void> }> {
  await sweep(FOLDER);
  const folder = mkdtempSync(join(tmpdir(), FOLDER));
  chmodSync(folder, 0o711);
  const embedded = await startEmbedded({ dataDir: folder, log: () => {}, durable: false });
  return {
    embedded,
    remove: async () => {
      await embedded.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function makeTemplate({ adminUrl, prefix }: TestServer): Promise<void> {
  const name = `${prefix}template`;
  await ask(adminUrl, `create database "${name}"`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  await migrate(url.href);
  // where the user is no superuser: tests step into these roles, and end connections of theirs that somebody forgot
  await ask(
    url.href,
    'grant alongside_app, alongside_login, alongside_queue, alongside_sign_in to current_user',
  );
}

async function dropAll({ adminUrl, prefix }: TestServer): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const found = await client.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [prefix],
  );
  for (const { datname } of found.rows)
    await client.query(`drop database if exists "${datname}" with (force)`);
  await client.end();
}

async function ask(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
