import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { dataFolderProblem } from './data-folder.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'data-folder-'));
afterAll(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

test('a folder that is not there yet is made, with those above it', () => {
  const deep = path.join(folder, 'a', 'b', 'c');
  expect(dataFolderProblem(deep)).toBeUndefined();
  expect(existsSync(deep)).toBe(true);
  expect(dataFolderProblem(deep)).toBeUndefined();
});

test('a folder that can not be is refused in words, with its name and what to set', () => {
  const file = path.join(folder, 'file');
  writeFileSync(file, '');
  for (const bad of [file, path.join(file, 'below')]) {
    expect(dataFolderProblem(bad)).toMatch(/^The folder .*file.* cannot be used: a file stands where/);
    expect(dataFolderProblem(bad)).toContain('Set DATA_DIR');
  }
});

test.runIf(existsSync('/proc/self'))(
  'a place that takes no folders is told of, and nothing goes round for ever',
  () => {
    expect(dataFolderProblem('/proc/alongside')).toMatch(
      /cannot be used: (no folder can be made|this account)/,
    );
  },
);
