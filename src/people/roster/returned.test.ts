import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { nothing, openOffice } from './fixtures/office.ts';

let office: Awaited<ReturnType<typeof openOffice>>;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(() => office.newDistrict());

const lines = (...rows: string[]) => `${rows.join('\n')}\n`;
const head = 'sourcedId,status,orgSourcedIds,role,givenName,familyName,email,agentSourcedIds';
const k1 = (status: string, agents = 'g1') => `k1,${status},s1,student,Lina,Castillo,,${agents}`;
const g1 = 'g1,active,,parent,María,Castillo,maria@home.example,';
const bulk = {
  'manifest.csv': lines('propertyName,value', 'file.orgs,bulk', 'file.users,bulk', 'file.enrollments,bulk'),
  'orgs.csv': lines('sourcedId,name,type', 's1,Maple Street,school'),
  'users.csv': lines(head, 't1,active,s1,teacher,Tess,Ward,,', k1('active'), g1),
  'classes.csv': lines('sourcedId,title,schoolSourcedId', 'c1,Room 1,s1'),
  'enrollments.csv': lines('classSourcedId,userSourcedId,role', 'c1,k1,student', 'c1,t1,teacher'),
};
const delta = (...rows: string[]) =>
  office.zip({
    'manifest.csv': lines('propertyName,value', 'file.users,delta'),
    'users.csv': lines(head, ...rows),
  });
const side = () =>
  office.zip({
    'guardians.csv': lines(
      'studentSourcedId,givenName,familyName,email,language,relation',
      'k1,Pablo,Reyes,pablo@home.example,es,father',
    ),
  });
const yes = { yes: true };
const all = async () => [await office.pairs(), await office.seats(), await office.roles(), await languages()];
const languages = () =>
  office.rows('SELECT given_name, lang FROM person WHERE district_id = $d AND ended_at IS NULL');
const father = 'guardians.csv:pablo@home.example|pablo reyes k1 father';

test('a child whom a file of changes took away and brought back has its guardians, seat and languages again', async () => {
  await office.take(office.zip(bulk));
  await office.take(side());
  const before = await all();
  expect(before[0]).toEqual(['g1 k1 parent', father]);
  await office.take(delta(k1('tobedeleted')), yes);
  expect(await office.people()).toEqual(['t1']);
  const back = await office.take(delta(k1('active')), yes);
  expect(back).toMatchObject({
    report: {
      counts: { people: { added: 0, changed: 3 }, families: { changed: 2 }, enrolments: { added: 1 } },
      notes: [],
    },
  });
  expect(await all()).toEqual(before);
  expect(await office.take(delta(k1('active')))).toMatchObject({ report: { counts: nothing } });
});

test('the same by complete lists: what only the office knew comes back with the child', async () => {
  await office.take(office.zip(bulk));
  await office.take(side());
  const before = await all();
  const without = { ...bulk, 'users.csv': bulk['users.csv'].replace(/k1.*\ng1.*\n/, '') };
  await office.take(
    office.zip({ ...without, 'enrollments.csv': lines('classSourcedId,userSourcedId,role') }),
    yes,
  );
  expect(await office.people()).toEqual(['t1']);
  await office.take(office.zip(bulk), yes);
  expect(await all()).toEqual(before);
  expect(await office.take(office.zip(bulk))).toMatchObject({ report: { counts: nothing } });
});

test('a guardian whom a file or the office took back does not come back with the child', async () => {
  await office.take(office.zip(bulk));
  await office.take(side());
  const taken = lines(
    'status,studentSourcedId,givenName,familyName,email',
    'tobedeleted,k1,Pablo,Reyes,pablo@home.example',
  );
  await office.take(office.zip({ 'guardians.csv': taken }), yes);
  await office.take(delta(k1('tobedeleted'), g1.replace('active', 'tobedeleted')), yes);
  await office.take(delta(k1('active', '')), yes);
  expect(await office.pairs()).toEqual([]);
  expect(await office.people()).toEqual(['k1', 't1']);
});

test('an id given once more brings nothing of the child who bore it before', async () => {
  await office.take(office.zip(bulk));
  await office.take(side());
  await office.take(delta(k1('tobedeleted')), yes);
  await office.take(delta(k1('active', '').replace('Lina,Castillo', 'Omar,Haddad')), yes);
  expect(await office.people()).toEqual(['k1', 't1']);
  expect(await office.pairs()).toEqual([]);
  expect(await office.seats()).toEqual(['c1 t1 teacher']);
});

test('who comes back to another school, or whose seats a file lists, gets none of the old ones', async () => {
  await office.take(office.zip(bulk));
  await office.take(delta(k1('tobedeleted')), yes);
  const listed = {
    'manifest.csv': lines('propertyName,value', 'file.users,delta', 'file.enrollments,delta'),
    'users.csv': lines(head, k1('active')),
    'enrollments.csv': lines('classSourcedId,userSourcedId,role', 'c1,t1,teacher'),
  };
  await office.take(office.zip(listed), yes);
  expect(await office.seats()).toEqual(['c1 t1 teacher']);
  await office.take(delta(k1('tobedeleted')), yes);
  const elsewhere = {
    'manifest.csv': lines('propertyName,value', 'file.users,delta'),
    'orgs.csv': lines('sourcedId,name,type', 's2,Harbour High,school'),
    'users.csv': lines(head, k1('active').replace('s1', 's2')),
  };
  await office.take(office.zip(elsewhere), yes);
  expect(await office.seats()).toEqual(['c1 t1 teacher']);
  expect(await office.roles()).toEqual(['g1 s2 guardian', 'k1 s2 student', 't1 s1 teacher']);
});
