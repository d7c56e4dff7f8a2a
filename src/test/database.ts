import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import './global-setup.ts';

export type TestDatabase = { url: string; drop(): Promise<void> };

/** `empty` holds the migrated schema and nothing else; `sample` the sample school as `npm start` shows it. */
export type Template = 'empty' | 'sample';

/**
 * A database for one test file, copied from a template in some 50 ms. Close your pools before `drop()`.
 * The sample school is seeded by the first file of a run that asks for it.
 */
export async function createTestDatabase({
  from = 'empty',
}: {
  from?: Template;
} = {}): Promise<TestDatabase> {
  const { adminUrl, prefix } = inject('testServer');
  const name = `${prefix}${randomBytes(6).toString('hex')}`;
  await asAdmin(adminUrl, async (admin) => {
    const template = from === 'sample' ? await sampleTemplate(admin, adminUrl, prefix) : `${prefix}template`;
    await copy(admin, template, name);
  });
  return {
    url: urlFor(adminUrl, name),
    drop: () => asAdmin(adminUrl, (admin) => run(admin, `drop database if exists "${name}" with (force)`)),
  };
}

async function sampleTemplate(admin: pg.Client, adminUrl: string, prefix: string): Promise<string> {
  const name = `${prefix}sample`;
  const unfinished = `${name}_unfinished`;
  await run(admin, `select pg_advisory_lock(hashtext('${name}'))`);
  try {
    const found = await admin.query('select from pg_database where datname = $1', [name]);
    if (found.rowCount) return name;
    await run(admin, `drop database if exists "${unfinished}" with (force)`);
    await copy(admin, `${prefix}template`, unfinished);
    const { seedSample } = await import('../../db/seed/seed.ts');
    await seedSample(urlFor(adminUrl, unfinished));
    await run(admin, `alter database "${unfinished}" rename to "${name}"`);
    return name;
  } finally {
    await run(admin, `select pg_advisory_unlock(hashtext('${name}'))`);
  }
}

/** A template somebody is still connected to cannot be copied (55006); connections end within moments. */
async function copy(admin: pg.Client, template: string, name: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run(admin, `create database "${name}" template "${template}"`);
    } catch (error) {
      if ((error as { code?: string }).code !== '55006' || attempt === 10) throw error;
    }
  }
}

function urlFor(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function asAdmin<T>(url: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

async function run(client: pg.Client, sql: string): Promise<void> {
  await client.query(sql);
}
