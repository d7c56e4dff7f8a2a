import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '#test/world.ts';
import { upload } from './fixtures/upload.ts';

let w: World;
beforeAll(async () => {
  w = await openWorld();
  // The people of this world were entered by hand: no file takes them away.
  await w.owner.query('UPDATE person SET source_id = NULL');
});
afterAll(async () => {
  const { rows } = await w.owner.query('SELECT import_id AS id FROM import_run');
  for (const { id } of rows)
    rmSync(path.join(w.deps.config.dataDir, 'imports', id), { recursive: true, force: true });
  expect(w.complaints).toEqual([]);
  await w.close();
});

const fixtures = path.join(import.meta.dirname, 'fixtures');
function folder(name: string): Record<string, Uint8Array> {
  const at = path.join(fixtures, name);
  return Object.fromEntries(readdirSync(at).map((file) => [file, readFileSync(path.join(at, file))]));
}

const idOf = (html: string) => /\/office\/roster\/([0-9a-f-]{36})\//.exec(html)?.[1] ?? '';
const kept = (id: string) => existsSync(path.join(w.deps.config.dataDir, 'imports', id));
const waiting = () => readdirSync(path.join(w.deps.config.dataDir, 'imports')).sort();
const count = async () => Number((await w.owner.query('SELECT count(*) AS n FROM person')).rows[0].n);

test('the office chooses files, sees what would change, takes it, and the files are gone from the server', async () => {
  const office = await w.staff(w.people.priya);
  const before = await count();
  const seen = await upload(office, folder('oneroster-1.1'));
  expect(seen.status).toBe(200);
  const html = await seen.text();
  expect(html).toContain('What this import would change');
  expect(html).not.toContain('NEVER');
  const id = idOf(html);
  expect(kept(id)).toBe(true);
  expect(await count()).toBe(before);
  const taken = await (await office.post(`/office/roster/${id}/take`, {})).text();
  expect(taken).toContain('The roster was taken');
  expect(await count()).toBe(before + 11);
  expect(kept(id)).toBe(false);
  expect(await office.html('/office/roster')).toContain('Taken');
});

test('the page names every row that was left out, and so does the list to download', async () => {
  const office = await w.staff(w.people.priya);
  const html = await (await upload(office, folder('messy'))).text();
  expect(html).toContain('The role is not one we know.');
  expect(html).toContain(
    'In \u2068USERS.csv\u2069, the column “\u2068Rolle\u2069” was read as “\u2068role\u2069”.',
  );
  expect(html).not.toContain('wizard');
  const list = await office.html(`/office/roster/${idOf(html)}/rows.csv`);
  expect(list).toContain('USERS.csv,10,role,The role is not one we know.');
  expect(list).not.toContain('NEVER');
});

test('when too many would leave, the page asks for a yes and keeps everyone until it is given', async () => {
  const office = await w.staff(w.people.priya);
  const users = 'sourcedId,orgSourcedIds,role,givenName,familyName\nt1,s1,teacher,Hadley,Okonkwo\n';
  const html = await (await upload(office, { 'users.csv': users })).text();
  expect(html).toContain('10 people here are not in these files and stay');
  const id = idOf(html);
  const again = await (await office.post(`/office/roster/${id}/again`, {})).text();
  expect(again).toContain('10 people of 11 would leave');
  expect(again).toContain('name="yes"');
  const before = await count();
  const refused = await (await office.post(`/office/roster/${id}/take`, {})).text();
  expect(refused).toContain('Nobody was removed.');
  expect(await (await office.post(`/office/roster/${id}/take`, { yes: 'on' })).text()).toContain(
    'The roster was taken',
  );
  expect(await count()).toBe(before);
  const { rows } = await w.owner.query(
    'SELECT source_id FROM person WHERE source_id IS NOT NULL AND ended_at IS NULL',
  );
  expect(rows).toEqual([{ source_id: 't1' }]);
  expect(await office.html(`/office/people/${w.people.lina}`)).toContain('Maria Castillo');
});

test('a look kept by an older program still opens, and can still be taken', async () => {
  const office = await w.staff(w.people.priya);
  const html = await (
    await upload(office, { 'users.csv': 'sourcedId,orgSourcedIds,role,givenName,familyName\n' })
  ).text();
  const id = idOf(html);
  await w.owner.query(
    `UPDATE import_run SET counts = '{"rows": 0, "brake": {"leaving": 2, "of": 9, "holds": true}}' WHERE import_id = $1`,
    [id],
  );
  expect(await office.html(`/office/roster/${id}`)).toContain('2 people of 9 would leave');
  expect(await (await office.post(`/office/roster/${id}/take`, { yes: 'on' })).text()).toContain(
    'The roster was taken',
  );
});

test('a list of places that broke off is held on the page in words that name a new school year, until a yes', async () => {
  const office = await w.staff(w.people.priya);
  const taken = async (files: Record<string, string>) => {
    const id = idOf(await (await upload(office, files)).text());
    return (await office.post(`/office/roster/${id}/take`, {})).text();
  };
  const seats = 'classSourcedId,userSourcedId,role\n';
  const rest = {
    'manifest.csv': 'propertyName,value\nfile.enrollments,bulk\nfile.classes,bulk\n',
    'orgs.csv': 'sourcedId,name,type\nz1,Elm,school\n',
    'users.csv':
      'sourcedId,orgSourcedIds,role,givenName,familyName\nz2,z1,student,Una,Dale\nz3,z1,student,Ivo,Dale\n',
  };
  const classes = (...ids: string[]) =>
    `sourcedId,title,schoolSourcedId\n${ids.map((id) => `${id},Room,z1\n`).join('')}`;
  const whole = {
    ...rest,
    'classes.csv': classes('z4'),
    'enrollments.csv': `${seats}z4,z2,student\nz4,z3,student\n`,
  };
  const first = idOf(await (await upload(office, whole)).text());
  await office.post(`/office/roster/${first}/take`, { yes: 'on' });
  expect(await taken({ ...whole, 'enrollments.csv': `${seats}z4,z2,student\n` })).toContain(
    'Nothing was changed.',
  );

  const cut = await (await upload(office, { ...whole, 'enrollments.csv': seats })).text();
  expect(cut).toContain('2 of the 2 places that students have in classes would end');
  expect(cut).toContain('Little or nothing begins in its place. A new school year or term? Then say yes.');
  expect(cut).toContain('Yes, I have looked and this is right');
  expect(cut).not.toContain('would leave');
  const year = {
    ...whole,
    'classes.csv': classes('z5'),
    'enrollments.csv': `${seats}z5,z2,student\nz5,z3,student\n`,
  };
  const seen = await (await upload(office, year)).text();
  expect(seen).toContain('1 class of 1 would end');
  expect(seen).toContain('About as much begins in its place. A new school year or term?');
  expect(seen).not.toContain('broken off');
  const yes = await (await office.post(`/office/roster/${idOf(seen)}/take`, { yes: 'on' })).text();
  expect(yes).toContain('The roster was taken');
});

test('what is no roster is refused in words, and nothing of it stays on the server', async () => {
  const office = await w.staff(w.people.priya);
  const before = waiting();
  const nothing = await upload(office, {});
  expect(nothing.status).toBe(422);
  expect(await nothing.text()).toContain('Please choose the files first.');
  const strange = await upload(office, { '../../etc/passwd': 'x', 'نص.pdf': '%PDF' });
  expect(strange.status).toBe(422);
  expect(await strange.text()).toContain('None of these files is part of a roster');
  const broken = await upload(office, { 'roster.zip': Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3) });
  expect(await broken.text()).toContain('can’t be opened');
  expect(waiting()).toEqual(before);
});

test('an upload without the page’s token is stored nowhere; a teacher finds no such page', async () => {
  const office = await w.staff(w.people.priya);
  expect((await upload(office, folder('sds-v2'), { _csrf: 'stolen' })).status).toBe(403);
  const teacher = await w.staff(w.people.jonas);
  expect((await teacher.get('/office/roster')).status).toBe(404);
});

test('the template holds the documented columns and nothing else', async () => {
  const office = await w.staff(w.people.priya);
  expect((await office.html('/office/roster/guardians.csv')).trim()).toBe(
    'studentSourcedId,guardianSourcedId,givenName,familyName,email,phone,language,relation,household,status',
  );
});
