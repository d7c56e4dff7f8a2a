import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { makeZip } from '../fixtures/zip.ts';
import { Ledger } from './ledger.ts';
import { readRoster } from './read-roster.ts';
import { Refused } from './refused.ts';
import { openSource } from './source.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'roster-sent-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let made = 0;

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Files chosen together, as they wait on the server. */
function chosen(files: Files): string {
  const at = path.join(folder, `${made++}`);
  mkdirSync(at);
  for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(at, name), bytes);
  return at;
}

async function read(at: string) {
  const source = await openSource(at);
  if (!source.ok) return { because: source.because, file: source.file };
  const people: object[] = [];
  try {
    const write = async (kind: string, rows: readonly object[]) => {
      if (kind === 'users') people.push(...rows);
    };
    const found = await readRoster(source.files, '2026-11-23', { write }, new Ledger());
    return { people, notes: [...source.notes, ...found.notes] };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { because: error.refusal.because, file: error.refusal.file, columns: error.refusal.columns };
  } finally {
    source.close();
  }
}

const users = 'sourcedId,givenName,familyName,role\nk1,Lina,"Castillo, Reyes",student\n';
const lina = [{ source: 'k1', given: 'Lina', family: 'Castillo, Reyes', role: 'student' }];
const sheet = makeZip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<w/>' });

test('a spreadsheet is called one, also where it only bears the name of a table', async () => {
  for (const [name, bytes] of Object.entries({
    'users.xlsx': sheet,
    'users.csv': sheet,
    'Export November.xlsx': sheet,
    'users.xls': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
  })) {
    expect(await read(chosen({ [name]: bytes }))).toMatchObject({ because: 'spreadsheet', file: name });
    expect(await read(chosen({ [name]: bytes, 'orgs.csv': 'sourcedId,name,type\n' }))).toMatchObject(
      name.startsWith('users')
        ? { because: 'spreadsheet' }
        : { notes: [{ note: 'filesStrange', files: [name] }] },
    );
  }
});

test('what is packed in another way, or twice, is asked for unpacked; what only calls itself .zip is broken', async () => {
  const inner = makeZip({ 'users.csv': users });
  const twice = path.join(folder, 'twice.zip');
  writeFileSync(twice, makeZip({ 'oneroster.zip': inner }));
  expect(await read(twice)).toEqual({ because: 'packed', file: 'oneroster.zip' });
  for (const [name, bytes] of Object.entries({
    'roster.7z': Buffer.from('377abcaf271c0004', 'hex'),
    'roster.tar.gz': gzipSync(users),
    roster: Buffer.from('526172211a0700', 'hex'),
  }))
    expect(await read(chosen({ [name]: bytes }))).toEqual({ because: 'packed', file: name });
  for (const bytes of ['', '<html>Please sign in</html>'])
    expect(await read(chosen({ 'roster.zip': bytes }))).toEqual({ because: 'zipBroken', file: 'roster.zip' });
});

test('folders beside each other are not looked into, and that is said; a link to a file is a file', async () => {
  const at = chosen({ 'orgs.csv': 'sourcedId,name,type\n' });
  symlinkSync(path.join(chosen({ 'users.csv': users }), 'users.csv'), path.join(at, 'users.csv'));
  mkdirSync(path.join(at, 'Elm School'));
  expect(await read(at)).toMatchObject({
    people: lina,
    notes: [{ note: 'filesStrange', files: ['Elm School'] }],
  });
  const two = chosen({});
  for (const school of ['Elm', 'Oak']) mkdirSync(path.join(two, school));
  expect(await openSource(two)).toMatchObject({ because: 'noRosterFiles', files: ['Elm', 'Oak'] });
});

test('a web page in the place of a table is called one', async () => {
  for (const page of ['<!DOCTYPE html>\n<html><p>Sign in, please</p></html>', '\ufeff\n <html></html>'])
    expect(await read(chosen({ 'users.csv': page }))).toMatchObject({
      because: 'webPage',
      file: 'users.csv',
    });
});

test('an archive among the chosen files is read with them', async () => {
  const guardians = 'studentSourcedId,givenName\nk1,María\n';
  const at = chosen({ 'roster.zip': makeZip({ 'in/users.csv': users }), 'guardians.csv': guardians });
  expect(await read(at)).toMatchObject({ people: lina, notes: [] });
  const two = chosen({
    'oak.zip': makeZip({ 'users.csv': users }),
    'elm.zip': makeZip({ 'users.csv': users }),
  });
  const source = await openSource(two);
  expect(source).toMatchObject({
    because: 'twoFilesAlike',
    files: ['elm.zip/users.csv', 'oak.zip/users.csv'],
  });
});

test('a file without a byte counts as not sent, and is said; nothing else is an empty roster', async () => {
  const empty = { note: 'fileEmpty', file: 'relationships.csv' };
  expect(await read(chosen({ 'users.csv': users, 'relationships.csv': '' }))).toMatchObject({
    people: lina,
    notes: [empty],
  });
  for (const nothing of ['', '\ufeff', '\r\n\r\n'])
    expect(await read(chosen({ 'users.csv': nothing }))).toMatchObject({
      because: 'fileEmpty',
      file: 'users.csv',
    });
});

test('files we do not know are told apart from those of which nothing is needed', async () => {
  const at = chosen({
    'users.csv': users,
    'courses.csv': 'x',
    'parents.csv': 'x',
    'users_backup.csv': users,
  });
  expect(await read(at)).toMatchObject({
    notes: [
      { note: 'filesUnread', files: ['courses.csv'] },
      { note: 'filesStrange', files: ['parents.csv', 'users_backup.csv'] },
    ],
  });
});

test('tables by semicolon, tab or bar are the same people, with what Excel writes above them', async () => {
  const by = (mark: string) => users.replaceAll(/,(?! )/g, mark);
  const tables = {
    'users.csv': by(';'),
    'USERS.TXT': by('\t'),
    'users.tsv': `\ufeff${by('\t')}`,
    'Users.Csv': by('|'),
    'oak-users.csv': `sep=;\r\n${by(';')}`,
    'users_20261120.csv': `\ufeffSEP=,\n${users}`,
  };
  for (const [name, text] of Object.entries(tables)) {
    expect(await read(chosen({ [name]: text })), name).toMatchObject({ people: lina });
    const wide = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(text.replace('\ufeff', ''), 'utf16le'),
    ]);
    expect(await read(chosen({ [name]: wide })), name).toMatchObject({ people: lina });
  }
});

test('who belongs to three hundred schools belongs to all of them', async () => {
  const orgs = Array.from(
    { length: 300 },
    (_, n) => `5f7c1c1e-0000-4000-8000-${String(n).padStart(12, '0')}`,
  );
  const text = `sourcedId,givenName,familyName,role,orgSourcedIds\nt1,Tess,Ward,teacher,"${orgs.join(',')}"\n`;
  expect(await read(chosen({ 'users.csv': text }))).toMatchObject({ people: [{ source: 't1', orgs }] });
});

test('a title above the names of the columns is passed over and told, and rows keep the number of their line', async () => {
  const title = 'Users of Oak Street,,,\n\nMade on 11/20/2026,,,\n';
  expect(await read(chosen({ 'users.csv': title + users }))).toMatchObject({
    people: [{ ...lina[0], line: 5 }],
    notes: [{ note: 'headerLower', file: 'users.csv', count: 2 }],
  });
  const rows = 'k1,Lina,Castillo,student\n'.repeat(30);
  expect(await read(chosen({ 'users.csv': rows }))).toMatchObject({ because: 'noHeader' });
  const foreign = `user_id,first_name,last_name,status\n${rows}`;
  expect(await read(chosen({ 'users.csv': foreign }))).toMatchObject({
    because: 'columnMissing',
    columns: ['sourcedId'],
  });
});
