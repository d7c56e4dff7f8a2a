import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Account, databaseAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { claim } from './claim.ts';
import { checkVersion, clusterExists, clusterPassword, createCluster } from './cluster.ts';
import { clusterFolder } from './places.ts';
import {
  becomesReady,
  commandOf,
  halt,
  launch,
  type Postmaster,
  startedWith,
  survivor,
} from './postmaster.ts';
import { settings } from './settings.ts';

export type Embedded = {
  /** Superuser's address of the database `alongside`. */
  url: string;
  /** The same for another database of this server. */
  urlFor(database: string): string;
  /** Shuts the server down and lets go of the data folder. */
  stop(): Promise<void>;
  /** True when a server that outlived its program was taken over rather than started. */
  adopted: boolean;
};

export type EmbeddedOptions = {
  dataDir: string;
  log: (line: string) => void;
  /** False only for data that is thrown away after a test run: commits then don't wait for the disk. */
  durable?: boolean;
  /** Folders for a copy of the programs and for unreachable data, best first; the system's own by default. */
  caches?: string[];
  shelters?: string[];
  /** The npm package with PostgreSQL's programs; the installed one by default. */
  packageDir?: string;
};

const DATABASE = 'alongside';

/**
 * Starts the PostgreSQL that Alongside brings along, in `dataDir`, or adopts the one a killed program left
 * running there. Reached on 127.0.0.1 only, with a generated password.
 *
 * @throws in words: folder in use by another program, no PostgreSQL for this machine, other major version
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { log, durable = true } = options;
  const dataDir = resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const release = claim(dataDir);
  try {
    const account = databaseAccount(log);
    const binaries = findBinaries(account, log, options.caches, options.packageDir);
    const folder = clusterFolder(dataDir, account, log, options.shelters);
    if (!clusterExists(folder)) createCluster(folder, binaries, account);
    checkVersion(folder, binaries);

    const args = ['-D', folder, ...settings(durable)];
    const password = clusterPassword(folder);
    const adopted = await adopt(folder, commandOf(binaries.postgres, args), password);
    const server = adopted ?? (await start(binaries.postgres, args, folder, account));
    if (adopted) log(`The database was still running (process ${server.pid}) and is used again.`);
    const urlFor = (name: string) => address(password, server.port, name);
    await ensureDatabase(folder, urlFor('postgres'));
    return {
      url: urlFor(DATABASE),
      urlFor,
      adopted: adopted !== undefined,
      stop: async () => {
        await halt(server.pid);
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

const address = (password: string, port: number, database: string) =>
  `postgres://postgres:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;

/** A surviving server is kept if it runs our programs with our settings and answers; otherwise it is ended. */
async function adopt(folder: string, command: string, password: string): Promise<Postmaster | undefined> {
  const left = survivor(folder);
  if (!left) return undefined;
  if (startedWith(folder) === command && (await becomesReady(folder, left.pid, 60_000))) {
    const server = survivor(folder);
    if (server && (await answers(address(password, server.port, 'postgres')))) return server;
  }
  await halt(left.pid);
  return undefined;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Tries again while a killed server and its backends still end, and when another program takes the port first. */
async function start(
  postgres: string,
  args: string[],
  folder: string,
  account: Account,
): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    survivor(folder); // a server that was dying when it was looked for has left its lock file by now
    try {
      return await launch(postgres, args, folder, await freePort(), account);
    } catch (error) {
      const passing = /still in use|already exists|Address already in use|could not bind/i.test(
        String(error),
      );
      if (!passing || attempt === 50) throw error;
      await pause(200);
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}

async function ensureDatabase(folder: string, url: string): Promise<void> {
  const made = join(folder, 'alongside-database-made');
  if (existsSync(made)) return;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
  writeFileSync(made, '');
}
