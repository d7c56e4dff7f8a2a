import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { nothing, openOffice } from './fixtures/office.ts';

let office: Awaited<ReturnType<typeof openOffice>>;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(() => office.newDistrict());

const orgs = 'sourcedId,name,type,parentSourcedId\ns1,Maple Street,school,\ns2,Harbour High,school,\n';
const head = 'sourcedId,status,orgSourcedIds,role,givenName,familyName,email,phone,agentSourcedIds\n';
const line: Record<string, string> = {
  t1: 't1,,s1,teacher,Tess,Ward,tess@school.example,,',
  k1: 'k1,,s1,student,Kit,Moss,,,g1',
  k2: 'k2,,s1,student,Kay,Moss,,,g1',
  g1: 'g1,,,parent,Gil,Moss,gil@home.example,555-010-1111,',
};
const users = (...ids: string[]) => `${head}${ids.map((id) => line[id] ?? id).join('\n')}\n`;
const manifest = (mode: string) =>
  `propertyName,value\nfile.orgs,bulk\nfile.users,${mode}\nfile.classes,bulk\nfile.enrollments,bulk\n`;
const classes = 'sourcedId,title,schoolSourcedId\nc1,Room 1,s1\n';
const seat = 'classSourcedId,userSourcedId,role\n';
const enrollments = `${seat}c1,k1,student\nc1,k2,student\nc1,t1,teacher\n`;
const everyone = ['g1', 'k1', 'k2', 't1'];
const whole = {
  'manifest.csv': manifest('bulk'),
  'orgs.csv': orgs,
  'classes.csv': classes,
  'enrollments.csv': enrollments,
};

const start = () => office.take(office.zip({ ...whole, 'users.csv': users(...everyone) }));
const bulk = (...ids: string[]) => office.zip({ ...whole, 'users.csv': users(...ids) });

test('who is no longer on a complete list leaves, with roles, seats and pairs', async () => {
  await start();
  const result = await office.take(bulk('g1', 'k1', 't1'), { yes: true });
  expect(result).toMatchObject({
    ok: true,
    report: { counts: { people: { removed: 1 }, families: { removed: 1 } } },
  });
  expect(await office.people()).toEqual(['g1', 'k1', 't1']);
  expect(await office.pairs()).toEqual(['g1 k1 parent']);
  expect(await office.seats()).toEqual(['c1 k1 student', 'c1 t1 teacher']);
  expect(await office.roles()).toEqual(['g1 s1 guardian', 'k1 s1 student', 't1 s1 teacher']);
});

test('who comes back is the same person as before', async () => {
  await start();
  const before = await office.rows('SELECT person_id, source_id FROM person WHERE district_id = $d');
  await office.take(bulk('t1'), { yes: true });
  expect(await office.people()).toEqual(['t1']);
  await office.take(office.zip({ ...whole, 'users.csv': head }), { yes: true });
  expect(await office.people()).toEqual([]);
  await start();
  expect(await office.rows('SELECT person_id, source_id FROM person WHERE district_id = $d')).toEqual(before);
  expect(await office.pairs()).toEqual(['g1 k1 parent', 'g1 k2 parent']);
  expect(await office.seats()).toEqual(['c1 k1 student', 'c1 k2 student', 'c1 t1 teacher']);
});

test('the brake holds when too many would leave, keeps everyone, and lets go on an explicit yes', async () => {
  await start();
  const held = await office.take(bulk('g1', 'k1', 't1'));
  expect(held).toMatchObject({
    ok: false,
    because: 'brake',
    report: { brake: { people: { leaving: 1, of: 4 }, seats: { leaving: 0, of: 2 }, holds: true } },
  });
  expect(await office.people()).toEqual(everyone);
  expect(office.ended()).toEqual([]);
  expect(await office.rows('SELECT state FROM import_run WHERE district_id = $d')).toEqual([
    'done',
    'refused',
  ]);
  expect(await office.take(bulk('g1', 'k1', 't1'), { yes: true })).toMatchObject({ ok: true });
});

test('a rejected row never means that its person left', async () => {
  await start();
  const result = await office.take(bulk('g1', 'k1', 't1', 'k2,,s1,wizard,Kay,Moss,,,g1'));
  expect(result).toMatchObject({
    ok: true,
    report: { rejectedCount: 1, counts: { people: { removed: 0 } } },
  });
  expect(await office.people()).toEqual(everyone);
  expect(await office.pairs()).toEqual(['g1 k1 parent', 'g1 k2 parent']);
  expect(await office.roles()).toContain('k2 s1 student');
});

test('a rejected row without an id could be anybody, so nobody leaves, and the report says why', async () => {
  await start();
  const result = await office.take(bulk('g1', 'k1', 't1', ',,s1,student,Kay,Moss,,,g1'));
  expect(result).toMatchObject({ ok: true, report: { counts: { people: { removed: 0 } } } });
  expect(result.ok && result.report.notes).toContainEqual({ note: 'notComplete', file: 'users' });
  expect(await office.people()).toEqual(everyone);
});

test('a missing file means nothing', async () => {
  await start();
  const { 'enrollments.csv': _, ...rest } = whole;
  const result = await office.take(office.zip({ ...rest, 'users.csv': users(...everyone) }));
  expect(result).toMatchObject({ ok: true, report: { counts: nothing } });
  expect(result.ok && result.report.notes).toContainEqual({ note: 'fileMissing', file: 'enrollments' });
  const { 'manifest.csv': __, 'orgs.csv': ___, ...only } = whole;
  expect(await office.take(office.zip({ ...only }))).toMatchObject({ ok: true, report: { counts: nothing } });
});

test('without a manifest nobody leaves, until the office says that the list is complete', async () => {
  await start();
  const files = office.zip({ 'orgs.csv': orgs, 'users.csv': users('g1', 'k1', 't1') });
  const result = await office.take(files);
  expect(result).toMatchObject({ ok: true, report: { unlisted: 1, counts: { people: { removed: 0 } } } });
  expect(await office.people()).toEqual(everyone);
  expect(await office.take(files, { complete: true })).toMatchObject({ ok: false, because: 'brake' });
  expect(await office.take(files, { complete: true, yes: true })).toMatchObject({ ok: true });
  expect(await office.people()).toEqual(['g1', 'k1', 't1']);
});

test('a teacher who leaves can no longer be found for sign-in, in the same transaction', async () => {
  await start();
  const found = () =>
    office.rows("SELECT 1 FROM staff_by_email('tess@school.example') WHERE district_id = $d");
  expect(await found()).toHaveLength(1);
  const closed = head.replace('\n', ',enabledUser\n');
  await office.take(office.zip({ 'users.csv': `${closed}${line.t1},false\n` }), { yes: true });
  expect(await found()).toEqual([]);
  expect(office.ended()).toHaveLength(1);
});

test('who taught here and left stays known by name: families go on reading what they agreed with them', async () => {
  await start();
  await office.take(bulk('g1', 'k1', 'k2'), { yes: true });
  expect(await office.people()).toEqual(['g1', 'k1', 'k2']);
  const known = () => office.rows('SELECT source_id FROM person WHERE district_id = $d AND is_staff');
  expect(await known()).toEqual(['t1']);
  expect(
    await office.rows("SELECT 1 FROM staff_by_email('tess@school.example') WHERE district_id = $d"),
  ).toEqual([]);
});

test('a guardian who is no longer named by the child loses that child only', async () => {
  await start();
  await office.take(bulk('g1', 'k1', 't1', 'k2,,s1,student,Kay,Moss,,,'), { yes: true });
  expect(await office.pairs()).toEqual(['g1 k1 parent']);
  expect(await office.people()).toEqual(everyone);
});

test('a child who changes schools is a pupil of the new one only, and the guardian goes along', async () => {
  await start();
  await office.take(bulk('g1', 'k1', 't1', 'k2,,s2,student,Kay,Moss,,,g1'));
  expect(await office.roles()).toEqual([
    'g1 s1 guardian',
    'g1 s2 guardian',
    'k1 s1 student',
    'k2 s2 student',
    't1 s1 teacher',
  ]);
});

test('one transaction: when it breaks at the end, nothing of it is there', async () => {
  await start();
  const { importRoster } = await import('./actions.ts');
  const deps = { ...office.deps(), whenEnded: () => Promise.reject(new Error('power cut')) };
  const asked = {
    importId: '00000000-0000-7000-8000-000000000001',
    from: bulk('t1'),
    sourceName: 'x',
    complete: false,
    yes: true,
  };
  await expect(importRoster(deps, office.viewer(), asked)).rejects.toThrow('power cut');
  expect(await office.people()).toEqual(everyone);
  expect(await office.rows('SELECT state FROM import_run WHERE district_id = $d')).toEqual(['done']);
});

test('what the office typed is not written over, and what it granted stays', async () => {
  await start();
  await office.owner.query(`UPDATE person SET email = 'new@home.example', contact_by_office = true, lang = 'es', lang_by_office = true
    WHERE source_id = 'g1' AND district_id = '${office.viewer().district}'`);
  await office.owner.query(`INSERT INTO person_role SELECT district_id, person_id, school_id, 'office', 'office' FROM person_role
    WHERE role = 'teacher' AND district_id = '${office.viewer().district}'`);
  expect(await start()).toMatchObject({ report: { counts: nothing } });
  expect(
    await office.rows(`SELECT email, lang FROM person WHERE district_id = $d AND source_id = 'g1'`),
  ).toEqual(['new@home.example es']);
  expect(await office.roles()).toContain('t1 s1 office');
});

test('an address that the school cleared is cleared; a file without the column says nothing', async () => {
  await start();
  const email = () => office.rows(`SELECT email FROM person WHERE district_id = $d AND source_id = 'g1'`);
  await office.take(office.zip({ 'users.csv': 'sourcedId,role,givenName,familyName\ng1,parent,Gil,Moss\n' }));
  expect(await email()).toEqual(['gil@home.example']);
  await office.take(
    office.zip({ 'users.csv': 'sourcedId,role,givenName,familyName,email\ng1,parent,Gil,Moss,\n' }),
  );
  expect(await email()).toEqual(['']);
});

test('a pupil never becomes a teacher by a seat; of two spellings of a name the first counts, with both schools', async () => {
  const files = {
    'orgs.csv': orgs,
    'classes.csv': classes,
    'users.csv': users(
      'k1',
      'k1,,s1,student,Kit,Mosse,,,',
      't1',
      't1,,s2,teacher,Tess,Ward,tess@school.example,,',
    ),
    'enrollments.csv': `${seat}c1,k1,teacher\n`,
  };
  const result = await office.take(office.zip(files));
  expect(result.ok && result.report.rejected.map((r) => [r.line, r.because])).toEqual([
    [2, 'roleNotHeld'],
    [3, 'sameIdDiffers'],
  ]);
  expect(await office.roles()).toEqual(['k1 s1 student', 't1 s1 teacher', 't1 s2 teacher']);
});

test('whoever imports is not locked out by the file', async () => {
  await start();
  const district = office.viewer().district;
  const { rows } = await office.owner.query(
    `INSERT INTO person_role SELECT district_id, person_id, school_id, 'office', 'office' FROM person_role
      WHERE role = 'teacher' AND district_id = $1 RETURNING person_id`,
    [district],
  );
  const viewer = { district, person: rows[0].person_id as string, roles: ['office'] as const };
  const { importRoster } = await import('./actions.ts');
  const asked = {
    importId: newId(),
    from: bulk('g1', 'k1', 'k2'),
    sourceName: 'x',
    complete: false,
    yes: true,
  };
  expect(await importRoster(office.deps(), viewer, asked)).toMatchObject({
    ok: true,
    report: { counts: { people: { removed: 0 } } },
  });
  expect(await office.people()).toEqual(everyone);
});
