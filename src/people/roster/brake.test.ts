import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openOffice } from './fixtures/office.ts';

let office: Awaited<ReturnType<typeof openOffice>>;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(() => office.newDistrict());

const classHead = 'sourcedId,title,schoolSourcedId\n';
const seat = 'classSourcedId,userSourcedId,role\n';
const listed = {
  'orgs.csv': 'sourcedId,name,type\ns1,Maple Street,school\n',
  'users.csv': `sourcedId,orgSourcedIds,role,givenName,familyName,agentSourcedIds
t1,s1,teacher,Tess,Ward,
k1,s1,student,Kit,Moss,g1
k2,s1,student,Kay,Moss,g1
g1,,parent,Gil,Moss,
`,
  'classes.csv': `${classHead}c1,Room 1,s1\n`,
  'enrollments.csv': `${seat}c1,k1,student\nc1,k2,student\nc1,t1,teacher\n`,
};
const manifest = ['orgs', 'users', 'classes', 'enrollments'].map((kind) => `file.${kind},bulk\n`).join('');
const whole = { ...listed, 'manifest.csv': `propertyName,value\n${manifest}` };
const start = () => office.take(office.zip(whole));

test('a complete list of places that broke off half-way ends none of them, until the office says yes', async () => {
  await start();
  const cut = () => office.zip({ ...whole, 'enrollments.csv': `${seat}c1,t1,teacher\n` });
  const seats = { leaving: 2, of: 2 };
  const held = {
    holds: true,
    renewed: false,
    seats,
    people: { leaving: 0, of: 4 },
    classes: { leaving: 0, of: 1 },
  };
  expect(await office.preview(cut())).toMatchObject({ ok: true, report: { brake: held } });
  expect(await office.take(cut())).toMatchObject({ ok: false, because: 'brake', report: { brake: held } });
  expect(await office.seats()).toEqual(['c1 k1 student', 'c1 k2 student', 'c1 t1 teacher']);
  expect(await office.take(cut(), { yes: true })).toMatchObject({ ok: true });
  expect(await office.seats()).toEqual(['c1 t1 teacher']);
});

test('a complete list of classes without one of them holds the brake, whatever its places are', async () => {
  await start();
  const none = office.zip({
    ...whole,
    'classes.csv': classHead,
  });
  const brake = { holds: true, renewed: false, classes: { leaving: 1, of: 1 } };
  expect(await office.take(none)).toMatchObject({ ok: false, because: 'brake', report: { brake } });
  expect(await office.seats()).toHaveLength(3);
});

test('a guardians’ column that comes empty ends no tie before the office says yes', async () => {
  await start();
  const none = office.zip({ ...whole, 'users.csv': listed['users.csv'].replaceAll(/g1$/gm, '') });
  const brake = { holds: true, pairs: { leaving: 2, of: 2 }, people: { leaving: 0, of: 4 } };
  expect(await office.take(none)).toMatchObject({ ok: false, because: 'brake', report: { brake } });
  expect(await office.pairs()).toEqual(['g1 k1 parent', 'g1 k2 parent']);
  expect(await office.take(none, { yes: true })).toMatchObject({ ok: true });
  expect(await office.pairs()).toEqual([]);
});

test('a new school year replaces every class: one yes for all of it, and the report knows that as much begins', async () => {
  await start();
  const year = office.zip({
    ...whole,
    'classes.csv': `${classHead}d1,Room 2,s1\n`,
    'enrollments.csv': `${seat}d1,k1,student\nd1,k2,student\nd1,t1,teacher\n`,
  });
  const brake = { holds: true, renewed: true, classes: { leaving: 1, of: 1 }, seats: { leaving: 2, of: 2 } };
  expect(await office.take(year)).toMatchObject({ ok: false, because: 'brake', report: { brake } });
  expect(await office.take(year, { yes: true })).toMatchObject({
    ok: true,
    report: { brake: { holds: false } },
  });
  expect(await office.seats()).toEqual(['d1 k1 student', 'd1 k2 student', 'd1 t1 teacher']);
});

test('a file of changes, and a list that nobody called complete, end no places and hold no brake', async () => {
  await start();
  const few = { 'enrollments.csv': `${seat}c1,t1,teacher\n` };
  const calm = { holds: false, seats: { leaving: 0, of: 2 }, classes: { leaving: 0, of: 1 } };
  const changes = { ...whole, ...few, 'manifest.csv': 'propertyName,value\nfile.enrollments,delta\n' };
  for (const files of [{ ...listed, ...few }, changes]) {
    expect(await office.take(office.zip(files))).toMatchObject({ ok: true, report: { brake: calm } });
    expect(await office.seats()).toHaveLength(3);
  }
});

test('places of students who leave are counted with the students, not once more', async () => {
  await start();
  const gone = office.zip({ ...whole, 'users.csv': listed['users.csv'].replace(/k2.*\n/, '') });
  expect(await office.take(gone)).toMatchObject({
    ok: false,
    because: 'brake',
    report: { brake: { people: { leaving: 1, of: 4 }, seats: { leaving: 0, of: 2 } } },
  });
});
