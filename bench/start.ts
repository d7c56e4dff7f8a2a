import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '#core/http/serve.ts';
import { median } from './http/median.ts';
import { Said } from './http/said.ts';

const RUNS = Number(process.env.RUNS ?? 5);

await measure();

/** From the command to the first answered page, as a person waits for it: `npm start` where everything is installed. */
async function measure(): Promise<void> {
  const said = new Said('start');
  const folder = mkdtempSync(path.join(tmpdir(), 'alongside-bench-start-'));
  chmodSync(folder, 0o711);
  const first = await untilPage(process.cwd(), folder);
  said.say({ case: 'first start, the sample school is made', value: first, unit: 's' });
  const again: number[] = [];
  for (let run = 0; run < RUNS; run++) again.push(await untilPage(process.cwd(), folder));
  said.say({
    case: 'installed, median',
    value: median(again),
    unit: 's',
    limit: 3,
    atMost: true,
  });
  rmSync(folder, { recursive: true, force: true });
  if (process.env.CLONE_OF) await freshClone(said, process.env.CLONE_OF);
  said.finish();
}

/** With CLONE_OF=<repository>: cloned into an empty folder, nothing installed. */
async function freshClone(said: Said, repository: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'alongside-bench-clone-'));
  chmodSync(folder, 0o755);
  await new Promise((resolve) =>
    spawn('git', ['clone', '-q', repository, `${folder}/clone`]).once('exit', resolve),
  );
  const seconds = await untilPage(`${folder}/clone`, `${folder}/data`);
  said.say({ case: 'fresh clone', value: seconds, unit: 's', limit: 90, atMost: true });
  rmSync(folder, { recursive: true, force: true });
}

async function untilPage(cwd: string, dataDir: string): Promise<number> {
  const port = await freePort('127.0.0.1');
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, NODE_ENV: 'development' };
  const began = performance.now();
  const program = spawn('npm', ['start'], { cwd, env, stdio: 'ignore', detached: true });
  const gone = new Promise<never>((_, reject) =>
    program.once('exit', (code) => reject(new Error(`npm start ended (${code}).`))),
  );
  await Promise.race([answered(`http://127.0.0.1:${port}/`), gone]);
  const seconds = (performance.now() - began) / 1000;
  const ended = gone.catch(() => {});
  process.kill(-(program.pid as number), 'SIGTERM');
  await ended;
  return seconds;
}

async function answered(url: string): Promise<void> {
  for (;;) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
