import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** The sample school as one running program shows it: where it is, and the links it prints when it starts. */
export type World = { url: string; links: Links; mailbox: string };
export type Links = { leader: string; teacher: string; office: string; family1: string; family2: string };

export type Program = {
  world: World;
  /** What the program wrote to its log, for a failing test to show. */
  log(): string;
  stop(): Promise<void>;
};

const MAIN = join(import.meta.dirname, '..', 'dist', 'main.js');

export const FOLDER = 'alongside-e2e-';

/** A folder for data, which also the database's own account may walk into. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), FOLDER));
  chmodSync(folder, 0o711);
  return folder;
}

/**
 * Starts the built program on a free port. With DATABASE_URL set it gets a database of its own on that server,
 * dropped when it stops. @param settings more of the environment
 */
export async function startProgram(dataDir: string, settings: Record<string, string> = {}): Promise<Program> {
  if (!existsSync(MAIN)) throw new Error('dist/main.js is missing: run bin/test, which builds it first.');
  const database = process.env.DATABASE_URL ? await ownDatabase(process.env.DATABASE_URL) : undefined;
  const child = spawn(process.execPath, ['--enable-source-maps', MAIN], {
    env: {
      ...process.env,
      PORT: '0',
      DATA_DIR: dataDir,
      ALONGSIDE_PRINT: 'json',
      NODE_ENV: 'development',
      ...settings,
      ...(database && { DATABASE_URL: database.url }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said = (said + String(chunk)).slice(-20_000);
  });
  const world = await firstLine(child, () => said);
  return {
    world,
    log: () => said,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = new Promise((done) => child.once('close', done));
        child.kill('SIGTERM');
        await ended;
      }
      await database?.drop();
    },
  };
}

function firstLine(child: ChildProcess, said: () => string): Promise<World> {
  return new Promise((done, fail) => {
    let out = '';
    child.stdout?.on('data', (chunk) => {
      out += String(chunk);
      if (out.includes('\n')) done(JSON.parse(out.slice(0, out.indexOf('\n'))) as World);
    });
    child.once('close', (code) =>
      fail(new Error(`The program ended (${code}) before it printed:\n${said()}`)),
    );
  });
}

async function ownDatabase(server: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `alongside_e2e_${randomBytes(4).toString('hex')}`;
  const ask = async (sql: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await ask(`create database "${name}"`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => ask(`drop database if exists "${name}" with (force)`) };
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
