import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkWaits } from './check-waits.ts';

/** What is said of a program of one file with these lines. */
function said(...lines: string[]): string[] {
  const root = mkdtempSync(join(tmpdir(), 'alongside-waits-'));
  const options = { strict: true, lib: ['esnext'], types: [], noEmit: true };
  writeFileSync(join(root, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['a.ts'] }));
  writeFileSync(join(root, 'a.ts'), lines.join('\n'));
  const found = checkWaits(root).lines;
  rmSync(root, { recursive: true });
  return found;
}

test('a promise that nobody waits for is found, also behind a question mark, a dot or a name of its own', () => {
  expect(
    said(
      'declare const saved: { now(): PromiseLike<void> } | undefined;',
      'declare function save(): Promise<void>;',
      'save();',
      'saved?.now();',
      'save().then(() => 1);',
      'export const later = () => { save(); };',
    ),
  ).toEqual(['a.ts:3: save()', 'a.ts:4: saved?.now()', 'a.ts:5: save().then(() => 1)', 'a.ts:6: save()']);
});

test('nothing is said of a promise that is awaited, handed on, caught, or left on purpose', () => {
  expect(
    said(
      'declare function save(): Promise<void>;',
      'let kept: Promise<void> | undefined;',
      'kept ??= save();',
      'await save();',
      'void save();',
      'save().catch(() => {});',
      'save().then(() => 1, () => 2);',
      'export const soon = save();',
      'export const after = () => save();',
      'export {};',
    ),
  ).toEqual([]);
});
