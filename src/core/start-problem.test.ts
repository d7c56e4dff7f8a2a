import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Config, readConfig } from './config.ts';
import { startProblem } from './start-problem.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'start-problem-'));
const taken = createServer();
beforeAll(() => new Promise<void>((resolve) => void taken.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  taken.close();
  rmSync(folder, { recursive: true, force: true });
});

function config(more: Record<string, string> = {}): Config {
  const read = readConfig({ DATA_DIR: folder, PORT: '0', ...more });
  if (!read.ok) throw new Error(read.because.join());
  return read.config;
}
const port = () => String((taken.address() as AddressInfo).port);

test('nothing is said where nothing is wrong', async () => {
  expect(await startProblem(config())).toBeUndefined();
});

test('a port that another program holds is named, with the way to another one', async () => {
  expect(await startProblem(config({ PORT: port() }))).toMatch(
    new RegExp(`^The port ${port()} is taken by another program.*PORT=${Number(port()) + 1} npm start$`),
  );
});

test('a database that does not answer is told of, and its password is not', async () => {
  const said = await startProblem(config({ DATABASE_URL: 'postgres://u:s3cret@127.0.0.1:1/x' }));
  expect(said).toMatch(/^The database does not answer .*Check DATABASE_URL/);
  expect(said).not.toContain('s3cret');
});
