import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';

const PASSWORD = 'alongside-password';

/** The environment PostgreSQL's programs get: nothing of ours (PGPORT, LD_LIBRARY_PATH …) may reach them. */
export const QUIET_ENV = { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' };

export function clusterExists(folder: string): boolean {
  return existsSync(join(folder, 'PG_VERSION'));
}

/** The superuser's password, readable by the database's own account only. */
export function clusterPassword(folder: string): string {
  return readFileSync(join(folder, PASSWORD), 'utf8').trim();
}

/**
 * Makes an empty cluster: UTF-8, locale C (people's names are sorted by Intl, not by the database), passwords
 * by SCRAM. Made under another name and renamed when whole, so an interrupted start leaves nothing half-made.
 */
export function createCluster(folder: string, binaries: Binaries, account: Account): void {
  const parent = dirname(folder);
  const unfinished = `${basename(folder)}.new`;
  for (const left of readdirSync(parent).filter((name) => name.startsWith(unfinished))) {
    rmSync(join(parent, left), { recursive: true, force: true });
  }
  const fresh = join(parent, unfinished);
  const secret = join(parent, `${unfinished}-password`);
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(secret, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  own(fresh, account);
  own(secret, account);

  const { status, error, stderr, stdout } = spawnSync(
    binaries.initdb,
    [
      `--pgdata=${fresh}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      `--pwfile=${secret}`,
      '--encoding=UTF8',
      '--locale=C',
      '--no-instructions',
    ],
    { ...(account && { uid: account.uid, gid: account.gid }), cwd: fresh, env: QUIET_ENV, encoding: 'utf8' },
  );
  if (status !== 0) {
    throw new Error(
      `PostgreSQL could not make its files in ${folder}: ${error?.message ?? stderr ?? stdout}`,
    );
  }
  renameSync(secret, join(fresh, PASSWORD));
  renameSync(fresh, folder);
}

/** Data files of another major version cannot be opened; better said in words than in PostgreSQL's. */
export function checkVersion(folder: string, binaries: Binaries): void {
  const written = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  const ours = binaries.version.split('.')[0];
  if (written === ours) return;
  throw new Error(
    `The data in ${folder} was written by PostgreSQL ${written}; this version of Alongside brings PostgreSQL ${ours}. ` +
      'Dump it with the old version and load it into the new one, or name a server with DATABASE_URL.',
  );
}

function own(path: string, account: Account): void {
  if (account) chownSync(path, account.uid, account.gid);
}
