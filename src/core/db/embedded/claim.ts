import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, startOf } from './running.ts';

type Holder = { pid: number; start: string };

const held = new Set<string>();

/**
 * Makes this program the only one that uses `dataDir`, until the returned function is called. A claim of a
 * program that has ended is taken over.
 *
 * @throws in words, naming the process, when another program holds the folder
 */
export function claim(dataDir: string): () => void {
  const path = join(dataDir, 'alongside.pid');
  const mine: Holder = { pid: process.pid, start: startOf(process.pid) };
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(mine));
  try {
    // A hard link is made or refused in one step, and never half written.
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        linkSync(draft, path);
        held.add(path);
        return () => release(path);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const holder = read(path);
      if (holder && alive(holder, path)) throw inUse(dataDir, holder.pid);
      setAside(path);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  throw new Error(`Another program is starting with the data folder ${dataDir}. Please try again.`);
}

function inUse(dataDir: string, pid: number): Error {
  return new Error(
    `The data folder ${dataDir} is already in use by process ${pid}. ` +
      'Stop that one first, or give this one a folder of its own with DATA_DIR.',
  );
}

function alive(holder: Holder, path: string): boolean {
  if (holder.pid === process.pid) return held.has(path);
  return isRunning(holder.pid) && startOf(holder.pid) === holder.start;
}

/** Removes an ended program's claim, and puts it back if a living one slipped in between. */
function setAside(path: string): void {
  const aside = `${path}.ended-${process.pid}`;
  try {
    renameSync(path, aside);
    const taken = read(aside);
    if (taken && alive(taken, path)) linkSync(aside, path);
  } catch {
    // somebody else was quicker; the loop looks again
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function release(path: string): void {
  held.delete(path);
  if (read(path)?.pid === process.pid) rmSync(path, { force: true });
}
