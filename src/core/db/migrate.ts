import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import pg from 'pg';
import { projectFolder } from '../folder.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { ensureRoles } from './roles.ts';

const folder = path.join(projectFolder, 'db', 'migrations');

/**
 * A pool is said to have ended before its last connection is closed. A command that has nothing else to do stops the database
 * then, which the connection hears: that is no reason to fall. What fails a statement is thrown where it is waited for.
 */
const unheard = () => {};

/**
 * Brings the database behind `url` (the owner's) to the newest shape; a no-op where it is there already, also by another
 * program that starts at this moment.
 * @throws when a migration fails; nothing of that migration stays.
 */
export function migrate(url: string): Promise<void> {
  return oneAtATime(url, 'migrations', () => toLatest(url));
}

async function toLatest(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', unheard);
  await client.connect();
  try {
    await ensureRoles(client, url);
    await client.query('GRANT USAGE ON SCHEMA public TO alongside_app');
    await ensureSchema(client, 'queue', 'alongside_queue');
    await ensureSchema(client, 'sign_in', 'alongside_sign_in');
    // the queue's own migrations begin with CREATE SCHEMA IF NOT EXISTS, which asks for this right even when it exists
    await client.query(`GRANT CREATE ON DATABASE "${client.database}" TO alongside_queue`);
  } finally {
    await client.end();
  }
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  pool.on('error', unheard);
  pool.on('connect', (used) => used.on('error', unheard));
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: fromFiles } });
    const { error } = await migrator.migrateToLatest();
    if (error) throw error;
  } finally {
    await db.destroy();
  }
}

/** Every `0001_….sql` in db/migrations, in order; forward only. */
async function fromFiles(): Promise<Record<string, Migration>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const migrations: Record<string, Migration> = {};
  for (const name of names) {
    const text = await readFile(path.join(folder, name), 'utf8');
    migrations[name.replace('.sql', '')] = {
      up: async (db) => {
        await sql.raw(text).execute(db);
      },
    };
  }
  return migrations;
}

/** A schema that one lesser role owns alone. On a managed server the owner must belong to a role to give it things. */
async function ensureSchema(client: pg.Client, schema: string, role: string): Promise<void> {
  const known = await client.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [schema]);
  if (known.rowCount) return;
  await client.query(`GRANT ${role} TO CURRENT_USER`);
  await client.query(`CREATE SCHEMA ${schema} AUTHORIZATION ${role}`);
}
