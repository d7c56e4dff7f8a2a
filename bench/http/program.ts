import { type ChildProcess, fork } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fixedClock } from '#core/clock.ts';
import { readConfig } from '#core/config.ts';
import { startEmbedded } from '#core/db/embedded/embedded.ts';
import { migrate } from '#core/db/migrate.ts';
import { serve } from '#core/http/serve.ts';
import { openProgram } from '../../src/program.ts';

export const secret = 'a secret of benches, long enough to be one';
export const noon = '2026-11-23T11:00:00Z';

/** A fresh embedded database with everything on that a school has: durable, and gone afterwards. */
export async function openDatabase(name: string) {
  const folder = mkdtempSync(path.join(tmpdir(), `alongside-bench-${name}-`));
  chmodSync(folder, 0o711);
  const embedded = await startEmbedded({ dataDir: folder, log: () => {} });
  await migrate(embedded.url);
  return {
    url: embedded.url,
    async close(): Promise<void> {
      await embedded.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs this bench's own file again in a process of its own, as `role`. */
export function another(role: string, ...given: string[]): ChildProcess {
  return fork(process.argv[1] as string, [role, ...given], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

/** The next message of another process. @throws when it ends without one. */
export function told<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`A process of the bench ended early (${code}).`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message as T);
    });
  });
}

/** The real program, listening; tells its port. Its clock stands at noon, so that every slot lies ahead. */
export async function serveProgram(url: string): Promise<void> {
  const read = readConfig({ PORT: '0', PUBLIC_URL: 'http://localhost' });
  if (!read.ok) throw new Error(read.because.join(' '));
  const log = { info() {}, error: (event: string, error: unknown) => console.error(event, error) };
  const program = await openProgram(url, read.config, log, {
    clock: fixedClock(noon),
    secret,
    max: Number(process.env.POOL) || undefined,
  });
  const server = await serve(program.app, read.config);
  process.on('message', () => process.send?.({ cpu: process.cpuUsage() }));
  process.on('disconnect', () => process.exit(0));
  process.on('SIGTERM', () => process.exit(0));
  process.send?.({ port: server.port });
}
