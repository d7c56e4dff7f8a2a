import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeZip } from '../fixtures/zip.ts';
import { Ledger } from './ledger.ts';
import { readRoster } from './read-roster.ts';
import { Refused } from './refused.ts';
import { openSource } from './source.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'roster-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let made = 0;

async function read(files: Readonly<Record<string, string | Uint8Array>>, claims?: number) {
  const at = path.join(folder, `${made++}.zip`);
  writeFileSync(at, makeZip(files, claims));
  return readAt(at);
}

async function readAt(at: string) {
  const source = await openSource(at);
  if (!source.ok) return { refused: source.because };
  const rows: Record<string, object[]> = {};
  const ledger = new Ledger();
  try {
    const stage = {
      write: async (kind: string, batch: readonly object[]) => {
        rows[kind] = [...(rows[kind] ?? []), ...batch];
      },
    };
    const found = await readRoster(source.files, '2026-11-22', stage, ledger);
    return { rows, ledger, notes: [...source.notes, ...found.notes] };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.refusal.because, line: error.refusal.line };
    throw error;
  } finally {
    source.close();
  }
}

const users = 'sourcedId,givenName,familyName,role,password\n';

test('a password, a flag and a date of birth never get past the reader', async () => {
  for (const name of ['oneroster-1.1', 'oneroster-1.2', 'sds-v2', 'sds-v2.1', 'messy']) {
    const all = await readAt(path.join(import.meta.dirname, '../fixtures', name));
    expect(all.rows?.users?.length).toBeGreaterThan(0);
    const carried = JSON.stringify([all.rows, all.ledger, all.notes]);
    for (const word of ['NEVER', 'iep', 'freeLunch', 'P@ss'])
      expect(carried, `${name} carries ${word}`).not.toContain(word);
  }
});

test('UTF-16, Windows-1252 and a byte order mark read as the same people', async () => {
  const text = `${users}u1,Zoë,Peña,teacher,x\n`;
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  const big = Buffer.from(wide).swap16();
  for (const bytes of [text, `\ufeff${text}`, wide, big, Buffer.from(text, 'latin1')]) {
    expect((await read({ 'users.csv': bytes })).rows?.users).toMatchObject([
      { given: 'Zoë', family: 'Peña' },
    ]);
  }
});

test('damaged letters leave out their row, and only it', async () => {
  const bytes = Buffer.concat([
    Buffer.from(`${users}u1,Zoë,A,teacher,\nu2,`),
    Buffer.from([0xff]),
    Buffer.from(',B,teacher,\nu3,C,C,teacher,\n'),
  ]);
  const { rows, ledger } = await read({ 'users.csv': bytes });
  expect(rows?.users).toHaveLength(2);
  expect(ledger?.rejected).toMatchObject([{ line: 3, because: 'lettersUnreadable' }]);
});

test('what was found is named where it is not what was looked for', async () => {
  const found = async (files: Readonly<Record<string, string>>) => {
    const at = path.join(folder, `${made++}.zip`);
    writeFileSync(at, makeZip(files));
    const source = await openSource(at);
    return source.ok ? source.close() : source.files;
  };
  expect(await found({ 'oak/users.csv': users, 'elm/USERS_20260801.csv': users })).toEqual([
    'oak/users.csv',
    'elm/USERS_20260801.csv',
  ]);
  expect(await found({ 'export.pdf': 'PK', 'photo.png': 'x' })).toEqual(['export.pdf', 'photo.png']);
});

test('the line of a rejected row is the one on which it begins', async () => {
  const { ledger } = await read({
    'users.csv': `${users}\n\n"u1\nx",A,B,teacher,\n,No,Id,teacher,\nu3,C,D,wizard,\n`,
  });
  expect(ledger?.rejected.map(({ line, because }) => [line, because])).toEqual([
    [4, 'lineBreakInside'],
    [6, 'idMissing'],
    [7, 'roleUnknown'],
  ]);
  expect([...(ledger?.blind ?? [])]).toEqual(['users']);
});

test('a row with too many values is not looked into, since its columns may have slipped', async () => {
  const { rows, ledger } = await read({
    'users.csv': `${users}u1,A,B,teacher,,s3cret\nu2,A,B,s3cret\nu3,A,B,teacher,,,,\n`,
  });
  expect(rows?.users).toMatchObject([{ source: 'u3' }]);
  expect(ledger?.rejected.map(({ because }) => because)).toEqual(['tooManyCells', 'roleUnknown']);
  expect(JSON.stringify(ledger)).not.toContain('s3cret');
});

test('a quotation mark that is never closed refuses the file and says where it opened or ended', async () => {
  expect(await read({ 'users.csv': `${users}u1,"A,B,teacher,\nu2,C,D,teacher,\n` })).toMatchObject({
    refused: 'quoteNeverClosed',
  });
});

test('a field without end does not fill the memory', async () => {
  expect(await read({ 'users.csv': `${users}u1,"${'x'.repeat(300_000)}",B,teacher,\n` })).toMatchObject({
    refused: 'lineTooLong',
  });
  const { ledger } = await read({
    'users.csv': `${users}u1,${'x'.repeat(501)},B,teacher,\nu2,${'ก'.repeat(300)},,teacher,\n`,
  });
  expect(ledger?.rejected).toMatchObject([{ line: 2, because: 'tooLong', column: 'givenName' }]);
});

test('an archive that points outside itself, lies about its size or is none is refused', async () => {
  expect(await read({ '../users.csv': users })).toEqual({ refused: 'zipUnsafeName' });
  expect(await read({ '/etc/users.csv': users })).toEqual({ refused: 'zipUnsafeName' });
  expect(await read({ 'users.csv': users }, 3_000_000_000)).toEqual({ refused: 'zipTooLarge' });
  expect(await read({ 'users.csv': `${users}u1,A,B,teacher,\n` }, 5)).toMatchObject({ refused: 'zipBroken' });
  writeFileSync(
    path.join(folder, 'broken.zip'),
    Buffer.concat([makeZip({ 'users.csv': users }).subarray(0, 60)]),
  );
  expect(await readAt(path.join(folder, 'broken.zip'))).toEqual({ refused: 'zipBroken' });
});

test('nothing, two of the same and no roster at all are told apart', async () => {
  expect(await readAt(path.join(folder, 'absent.zip'))).toEqual({ refused: 'notFound' });
  expect(await read({ 'a/users.csv': users, 'b/Users.csv': users })).toEqual({ refused: 'twoFilesAlike' });
  expect(await read({ 'photo.png': 'x', 'manifest.csv': 'propertyName,value\n' })).toEqual({
    refused: 'noRosterFiles',
  });
  for (const empty of ['', '\ufeff', '\r\n\r\n'])
    expect(await read({ 'users.csv': empty })).toMatchObject({ refused: 'fileEmpty' });
  expect(await read({ 'users.csv': 'PK\0\0\0\0binary' })).toMatchObject({ refused: 'notText' });
});

test('the line of a rejected row is the one on which it begins, after blank lines and rows that span several', async () => {
  for (const end of ['\n', '\r\n']) {
    const lines = [
      'sourcedId,givenName,familyName,role',
      '',
      '',
      'u1,A,B,king',
      '"u2",A,"B',
      'C",king',
      'u3,A,B,king',
    ];
    const { ledger } = await read({ 'users.csv': lines.join(end) });
    expect(ledger?.rejected.map((row) => row.line)).toEqual([4, 5, 7]);
  }
});
