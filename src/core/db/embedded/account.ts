import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The operating system account PostgreSQL runs under: null is "the one we are running as". */
export type Account = { name: string; uid: number; gid: number } | null;

/**
 * PostgreSQL refuses to run as root. As root we use the account `postgres`, which is created where it is
 * missing, and `nobody` where accounts cannot be created (a read-only container, for example).
 */
export function databaseAccount(log: (line: string) => void): Account {
  if (process.getuid?.() !== 0) return null;
  const found = lookUp('postgres');
  if (found) return found;
  for (const [command, ...args] of [
    ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'],
    ['adduser', '-S', '-D', '-H', 'postgres'],
  ] as const) {
    try {
      execFileSync(command, args, { stdio: 'ignore' });
      log('PostgreSQL does not run as root, so a system account named postgres was created for it.');
      break;
    } catch {
      // the other tool, then the account nobody
    }
  }
  const made = lookUp('postgres') ?? lookUp('nobody');
  if (!made)
    throw new Error('PostgreSQL cannot run as root, and no other account was found on this machine.');
  return made;
}

function lookUp(name: string): Account {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { name, uid: Number(uid), gid: Number(gid) } : null;
}

/**
 * Whether the account may walk to `path` and, with `need`, read (4), write (2) or run (1) it. Reads the mode
 * bits of every folder on the way: running as root, `access()` would always say yes.
 */
export function mayReach(account: Account, path: string, need = 1): boolean {
  if (!account) return true;
  let at = resolve(path);
  let wanted = need;
  while (true) {
    const { uid, gid, mode } = statSync(at);
    const granted = uid === account.uid ? mode >> 6 : gid === account.gid ? mode >> 3 : mode;
    if ((granted & wanted) !== wanted) return false;
    if (at === dirname(at)) return true;
    at = dirname(at);
    wanted = 1;
  }
}
