import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openOffice } from './fixtures/office.ts';

let office: Awaited<ReturnType<typeof openOffice>>;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(() => office.newDistrict());

const head = 'sourcedId,status,orgSourcedIds,role,givenName,familyName,email,phone,agentSourcedIds\n';
const files = {
  'manifest.csv':
    'propertyName,value\nfile.orgs,bulk\nfile.users,bulk\nfile.classes,bulk\nfile.enrollments,bulk\n',
  'orgs.csv': 'sourcedId,name,type,parentSourcedId\ns1,Maple Street,school,\ns2,Harbour High,school,\n',
  'classes.csv': 'sourcedId,title,schoolSourcedId\nc1,Room 1,s1\n',
  'enrollments.csv': 'classSourcedId,userSourcedId,role\nc1,k1,student\n',
};
const users = {
  t1: 't1,,s1,teacher,Tess,Ward,tess@school.example,,',
  k1: 'k1,,s1,student,Kit,Moss,,,"g1,t1"',
  k2: 'k2,,s1,student,Kay,Moss,,,g1',
  g1: 'g1,,,parent,Gil,Moss,gil@home.example,,',
};
const take = (changed: Partial<Record<keyof typeof users, string>> = {}) => {
  const rows = Object.values({ ...users, ...changed }).filter(Boolean);
  const { 'enrollments.csv': seats, ...rest } = files;
  const kept = { ...rest, ...(changed.k1 === undefined ? { 'enrollments.csv': seats } : {}) };
  return office.take(office.zip({ ...kept, 'users.csv': `${head}${rows.join('\n')}\n` }), { yes: true });
};
const idOf = async (source: string) =>
  (await office.rows(`SELECT person_id FROM person WHERE district_id = $d AND source_id = '${source}'`))[0];
const schoolOf = async (source: string) =>
  (await office.rows(`SELECT school_id FROM school WHERE district_id = $d AND source_id = '${source}'`))[0];
const none = { people: [], teachers: [], students: [], pairs: [] };

test('the first import, and the same once more, end nothing', async () => {
  expect(await take()).toMatchObject({ ok: true });
  expect(await take()).toMatchObject({ ok: true });
  expect(office.parts).toEqual([]);
});

test('a teacher who stays only as a guardian has ended as a teacher of that school, and not as a person', async () => {
  await take({ t1: 't1,,s1,teacher,Tess,Ward,tess@school.example,,' });
  await take({ t1: 't1,,,parent,Tess,Ward,tess@school.example,,' });
  const part = { personId: await idOf('t1'), schoolId: await schoolOf('s1') };
  expect(office.parts).toEqual([{ ...none, teachers: [part] }]);
});

test('a child at another school of the district has ended as a student of the first', async () => {
  await take();
  await take({ k2: 'k2,,s2,student,Kay,Moss,,,g1' });
  const part = { personId: await idOf('k2'), schoolId: await schoolOf('s1') };
  expect(office.parts).toEqual([{ ...none, students: [part] }]);
});

test('who learns or teaches at a school no longer has no seat there, though no file of seats came along', async () => {
  await take();
  expect(await office.seats()).toEqual(['c1 k1 student']);
  await take({ k1: 'k1,,s2,student,Kit,Moss,,,"g1,t1"' });
  expect(await office.seats()).toEqual([]);
});

test('a child of another school who still sits in a class of the first has not left it', async () => {
  await take();
  const moved = { ...users, k1: 'k1,,s2,student,Kit,Moss,,,"g1,t1"' };
  await office.take(office.zip({ ...files, 'users.csv': `${head}${Object.values(moved).join('\n')}\n` }), {
    yes: true,
  });
  expect(await office.roles()).toContain('k1 s2 student');
  expect(await office.seats()).toEqual(['c1 k1 student']);
  expect(office.parts).toEqual([]);
});

test('a teacher who has a child in no class any more, and still teaches there, has ended nothing', async () => {
  const seats = (more: string) => ({ 'enrollments.csv': `${files['enrollments.csv']}${more}` });
  const rows = `${head}${Object.values(users).join('\n')}\n`;
  const all = { ...files, 'users.csv': rows };
  await office.take(office.zip({ ...all, ...seats('c1,t1,teacher\n') }), { yes: true });
  expect(await office.seats()).toEqual(['c1 k1 student', 'c1 t1 teacher']);
  await office.take(office.zip(all), { yes: true });
  expect(await office.seats()).toEqual(['c1 k1 student']);
  expect(office.parts).toEqual([]);
});

test('a guardian no longer named with one child has ended with that child alone', async () => {
  await take();
  await take({ k2: 'k2,,s1,student,Kay,Moss,,,' });
  const pair = { guardianId: await idOf('g1'), childId: await idOf('k2') };
  expect(office.parts).toEqual([{ ...none, pairs: [pair] }]);
});

test('of a child who left altogether neither the part nor the pair is listed beside', async () => {
  await take();
  await take({ k2: '' });
  expect(office.parts).toEqual([{ ...none, people: [await idOf('k2')] }]);
});
