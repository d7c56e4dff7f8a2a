import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/database.ts';
import { importCommand } from './import.ts';
import { schoolCommand } from './school.ts';

let file: TestDatabase;
beforeAll(async () => {
  file = await createTestDatabase();
  const args = '--name Oak --zone America/Chicago --prefix OAK --office office@oak.example --office-name Pat';
  await schoolCommand(args.split(' '), { out() {}, err() {} }, file.url);
});
afterAll(() => file.drop());

const fixture = (name: string) => path.join(import.meta.dirname, '../people/roster/fixtures', name);

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    out: (line: string) => void out.push(`${line}\n`),
    err: (line: string) => void err.push(`${line}\n`),
  };
  const code = await importCommand(args, io, file.url);
  return { code, out: out.join(''), err: err.join('') };
}

test('the office imports from the command line: first dry, then for good, then with an explicit yes', async () => {
  const dry = await run(fixture('oneroster-1.1'), '--dry-run');
  expect(dry).toMatchObject({ code: 0, err: '' });
  expect(dry.out).toMatch(/would change[\s\S]*People +\+11/);
  expect((await run(fixture('oneroster-1.1'))).out).toMatch(/changed[\s\S]*People +\+11/);
  const held = await run(fixture('sds-v2'), '--complete');
  expect(held.code).toBe(1);
  expect(held.out).toContain('would change');
  expect(held.err).toMatch(/11 people of 11 would leave[\s\S]*--yes/);
  expect((await run(fixture('sds-v2'), '--complete', '--yes')).code).toBe(0);
});

test('places and classes that would end together want the same yes, and the words say what it may be', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'import-seats-'));
  const put = (name: string, ...rows: string[]) =>
    writeFileSync(path.join(folder, name), `${rows.join('\n')}\n`);
  const seats = 'classSourcedId,userSourcedId,role';
  put('orgs.csv', 'sourcedId,name,type', 'e1,Elm,school');
  put('users.csv', 'sourcedId,orgSourcedIds,role,givenName,familyName', 'e2,e1,student,Una,Dale');
  put('classes.csv', 'sourcedId,title,schoolSourcedId', 'e3,Room 3,e1');
  put('enrollments.csv', seats, 'e3,e2,student');
  expect((await run(folder, '--complete', '--yes')).code).toBe(0);
  put('enrollments.csv', seats);
  const dry = await run(folder, '--complete', '--dry-run');
  expect(dry).toMatchObject({ code: 0 });
  const held = await run(folder, '--complete');
  expect(held.code).toBe(1);
  for (const { err } of [dry, held])
    expect(err).toMatch(/1 of the 1 places[\s\S]*new school year or term\?[\s\S]*broken off[\s\S]*--yes/);
  expect(held.err).not.toContain('would leave');
  expect((await run(folder, '--complete', '--yes')).out).toMatch(/Places in classes +\+0 +~0 +-1/);
  rmSync(folder, { recursive: true });
});

test('every rejected row stands on a line of its own, with nothing of what was in it', async () => {
  const { code, err } = await run(fixture('messy'));
  expect(code).toBe(0);
  expect(err).toContain('USERS.csv:10 (role): The role is not one we know.\n');
  expect(err).not.toMatch(/NEVER|wizard/);
});

test('what is not understood or not there is said, and nothing happens', async () => {
  expect(await run()).toMatchObject({ code: 2 });
  expect(await run('a', 'b')).toMatchObject({ code: 2 });
  expect(await run('--nonsense', 'a')).toMatchObject({ code: 2 });
  expect(await run('/nowhere.zip')).toMatchObject({
    code: 1,
    err: 'There is nothing at that place: nowhere.zip.\n',
  });
  expect(await run(fixture('sds-v2'), '--district', 'zzz')).toMatchObject({
    code: 1,
    err: 'There is no district zzz.\n',
  });
});
