import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Account } from './account.ts';
import { QUIET_ENV } from './cluster.ts';
import { isRunning, programOf } from './running.ts';

export type Postmaster = { pid: number; port: number };

/** What the lock file of PostgreSQL says; undefined when there is none or it is half written. */
function lockFile(folder: string): (Postmaster & { ready: boolean }) | undefined {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    return pid > 0 ? { pid, port: port || 0, ready: lines[7]?.trim() === 'ready' } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A database server of this folder that outlived the program which started it, because that was killed.
 */
export function survivor(folder: string): Postmaster | undefined {
  const lock = lockFile(folder);
  if (!lock) return undefined;
  if (isRunning(lock.pid) && programOf(lock.pid).includes(` -D ${folder} `)) return lock;
  markEnded(folder);
  return undefined;
}

// PostgreSQL only asks whether the number in the lock file exists. It may by now belong to another program, or
// to a killed server whose end nobody has noticed yet, and every start would be refused. A number no system
// gives out says "ended"; the rest of the file stays, by which PostgreSQL itself makes sure that no process of
// the old server still uses the data.
function markEnded(folder: string): void {
  const path = join(folder, 'postmaster.pid');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^\d+/, '999999999'));
}

/** The command a running server was started with, its port left out. */
export function startedWith(folder: string): string {
  try {
    const command = readFileSync(join(folder, 'postmaster.opts'), 'utf8').trim();
    return command.replace(/ "-p" "\d+"/, '');
  } catch {
    return '';
  }
}

export function commandOf(postgres: string, args: string[]): string {
  return [postgres, ...args.map((arg) => `"${arg}"`)].join(' ');
}

/**
 * Starts the server apart from our own process group, so that Ctrl-C in a terminal reaches only the program,
 * which then ends its requests before it stops the database. Returns once connections are accepted.
 */
export async function launch(
  postgres: string,
  args: string[],
  folder: string,
  port: number,
  account: Account,
): Promise<Postmaster> {
  const path = join(folder, 'server.log');
  const log = openSync(path, tooLong(path) ? 'w' : 'a', 0o600);
  const begin = statSync(path).size;
  const child = spawn(postgres, ['-p', String(port), ...args], {
    ...(account && { uid: account.uid, gid: account.gid }),
    cwd: folder,
    env: QUIET_ENV,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let ended: Error | undefined;
  child.once('error', (error) => {
    ended = error;
  });
  child.unref();
  while (!ended) {
    const lock = lockFile(folder);
    if (lock?.ready && lock.pid === child.pid) return { pid: lock.pid, port };
    if (child.exitCode !== null || child.signalCode !== null) {
      ended = new Error(`PostgreSQL did not start: ${readFileSync(path, 'utf8').slice(begin).trim()}`);
    }
    await pause(5);
  }
  throw ended;
}

/** Waits until a surviving server accepts connections; false when it ends or takes too long. */
export async function becomesReady(folder: string, pid: number, withinMs: number): Promise<boolean> {
  const until = performance.now() + withinMs;
  while (isRunning(pid) && performance.now() < until) {
    if (lockFile(folder)?.ready) return true;
    await pause(20);
  }
  return false;
}

/** Fast shutdown (open transactions are rolled back); after 30 seconds an immediate one. */
export async function halt(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    const until = performance.now() + 30_000;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    while (performance.now() < until) {
      if (!isRunning(pid)) return;
      await pause(5);
    }
  }
}

function tooLong(path: string): boolean {
  try {
    return statSync(path).size > 5_000_000;
  } catch {
    return false;
  }
}
