import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { weigh } from './check-weight.ts';

test('each built file is weighed against its limit, and one nobody set a limit for is over it', () => {
  const assets = mkdtempSync(join(tmpdir(), 'alongside-weight-'));
  const files = { 'main.css': 'a{}', 'big.element.js': randomBytes(21_000), 'odd.wasm': 'x' };
  const manifest = Object.fromEntries(Object.keys(files).map((name) => [name, `built-${name}`]));
  writeFileSync(join(assets, 'manifest.json'), JSON.stringify(manifest));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(assets, `built-${name}`), text);
  const over = weigh(assets).filter(({ gzip, limit }) => gzip > limit);
  expect(over.map(({ name }) => name)).toEqual(['big.element.js', 'odd.wasm']);
  rmSync(assets, { recursive: true });
});
