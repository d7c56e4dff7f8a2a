import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '#core/config.ts';
import { createTestDatabase, type TestDatabase } from '../test/database.ts';
import { doctorCommand } from './doctor.ts';

let database: TestDatabase;
const folder = mkdtempSync(path.join(tmpdir(), 'doctor-'));
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

/** What the doctor says of one thing in this environment. */
async function said(what: string, env: Record<string, string>): Promise<string> {
  const read = readConfig({ DATA_DIR: folder, PORT: '1', ...env });
  if (!read.ok) throw new Error(read.because.join());
  const lines: string[] = [];
  await doctorCommand(read.config, { out: (line) => void lines.push(line), err: () => {} }, database.url);
  return lines.find((line) => line.slice(2).startsWith(what)) ?? '';
}

test('behind a TLS proxy that is not trusted, all families would share one limit of tries: the doctor says so', async () => {
  const env = { PUBLIC_URL: 'https://talks.school.example' };
  expect(await said('Address', env)).toMatch(/^✗ .*TRUST_PROXY=yes/);
  expect(await said('Address', { ...env, TRUST_PROXY: 'yes' })).toMatch(/^✓ Address {3}https:\/\/talks/);
  expect(await said('Address', {})).toMatch(/^✓/);
});

test('a new database is well, and no mail of it was given up', async () => {
  expect(await said('Database', {})).toMatch(/^[✓✗] Database {2}(PostgreSQL \d+.*UTF8|fsync is off)/);
  expect(await said('Mails', {})).toMatch(/^✓ Mails .*none/);
});
