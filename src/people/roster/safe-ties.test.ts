import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { nothing, openOffice } from './fixtures/office.ts';

let office: Awaited<ReturnType<typeof openOffice>>;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(() => office.newDistrict());

const lines = (...rows: string[]) => `${rows.join('\n')}\n`;
const orgs = lines('sourcedId,name,type', 's1,Maple Street,school', 's2,Harbour High,school');
const head = 'sourcedId,orgSourcedIds,role,givenName,familyName,email,agentSourcedIds';
const manifest = lines('propertyName,value', 'file.orgs,bulk', 'file.users,bulk', 'file.enrollments,bulk');
const seats = 'classSourcedId,userSourcedId,role';
const left = (result: Awaited<ReturnType<typeof office.take>>) =>
  'report' in result && result.report.rejected.map((row) => `${row.file} ${row.line} ${row.because}`);

test('an id that a spreadsheet has shortened brings nobody, for it stands for many children', async () => {
  const files = {
    'manifest.csv': manifest,
    'orgs.csv': orgs,
    'users.csv': lines(
      head,
      '1.23457E+11,s1,student,Lina,Castillo,,',
      '1.23457E+11,s1,student,Omar,Haddad,,',
      'g1,,parent,María,Castillo,maria@home.example,1.23457E+11',
      'g2,,parent,Yusuf,Haddad,yusuf@home.example,1.23457E+11',
    ),
    'enrollments.csv': lines(seats, 'c1,"1,23457E+11",student'),
  };
  const result = await office.take(office.zip(files));
  expect(left(result)).toEqual([
    'enrollments.csv 2 idRounded',
    'users.csv 2 idRounded',
    'users.csv 3 idRounded',
  ]);
  expect(await office.people()).toEqual(['g1', 'g2']);
  expect(await office.pairs()).toEqual([]);
});

const two = (...more: string[]) => ({
  'manifest.csv': manifest,
  'orgs.csv': orgs,
  'users.csv': lines(
    head,
    't1,s1,teacher,Tess,Ward,,',
    '7,s1,student,Lina,Castillo,,',
    ...more,
    'g1,,parent,María,Castillo,maria@home.example,7',
    'g2,,parent,Yusuf,Haddad,yusuf@home.example,7',
  ),
  'classes.csv': lines('sourcedId,title,schoolSourcedId', 'c1,Room 1,s1'),
  'enrollments.csv': lines(seats, 'c1,7,student', 'c1,t1,teacher'),
});

test('an id of two different people is taken for neither: no guardian sees a child of the same number', async () => {
  const result = await office.take(office.zip(two('7,s2,student,Omar,Haddad,,')));
  expect(left(result)).toEqual([
    'enrollments.csv 2 idShared',
    'users.csv 3 idShared',
    'users.csv 4 idShared',
  ]);
  expect(await office.people()).toEqual(['g1', 'g2', 't1']);
  expect(await office.pairs()).toEqual([]);
});

test('a child who is known keeps guardians, seat and name when its id turns up for two, and gets no new ones', async () => {
  const before = two();
  before['users.csv'] = before['users.csv'].replace(/g2.*\n/, '');
  await office.take(office.zip(before));
  const known = [await office.pairs(), await office.seats(), await office.roles()];
  expect(known[0]).toEqual(['g1 7 parent']);
  const after = office.zip({
    ...two('7,s2,student,Omar,Haddad,,'),
    'relationships.csv': lines('userSourcedId,relationshipUserSourcedId,relationshipRole', '7,g2,father'),
    'guardians.csv': lines('studentSourcedId,givenName,familyName', '7,Yusuf,Haddad'),
  });
  const result = await office.take(after);
  expect(result).toMatchObject({ ok: true });
  expect(left(result)).toEqual([
    'enrollments.csv 2 idShared',
    'guardians.csv 2 idShared',
    'relationships.csv 2 idShared',
    'users.csv 3 idShared',
    'users.csv 4 idShared',
  ]);
  expect([await office.pairs(), await office.seats(), await office.roles()]).toEqual(known);
  expect(
    await office.rows("SELECT given_name FROM person WHERE district_id = $d AND source_id = '7'"),
  ).toEqual(['Lina']);
});

test('a class id of two schools is taken for neither: no teacher sees the children of another school’s class', async () => {
  const files = {
    ...two(),
    'classes.csv': lines('sourcedId,title,schoolSourcedId', 'c1,Room 1,s1', 'c1,Room 1,s2', 'c2,Room 2,s1'),
    'enrollments.csv': lines(seats, 'c1,7,student', 'c1,t1,teacher', 'c2,t1,teacher'),
  };
  const result = await office.take(office.zip(files));
  expect(left(result)).toEqual([
    'classes.csv 2 idShared',
    'classes.csv 3 idShared',
    'enrollments.csv 2 classUnknown',
    'enrollments.csv 3 classUnknown',
  ]);
  expect(await office.seats()).toEqual(['c2 t1 teacher']);
});

test('a class that is known keeps its seats and gets no new ones when its id turns up at two schools', async () => {
  await office.take(office.zip(two()));
  const result = await office.take(
    office.zip({
      ...two('8,s2,student,Omar,Haddad,,'),
      'classes.csv': lines('sourcedId,title,schoolSourcedId', 'c1,Room 1,s1', 'c1,Room 1,s2'),
      'enrollments.csv': lines(seats, 'c1,7,student', 'c1,t1,teacher', 'c1,8,student'),
    }),
  );
  expect(result).toMatchObject({ ok: true, report: { counts: { enrolments: { added: 0, removed: 0 } } } });
  expect(await office.seats()).toEqual(['c1 7 student', 'c1 t1 teacher']);
});

test('somebody listed twice with another address keeps the first, and that is said', async () => {
  const files = {
    'orgs.csv': orgs,
    'users.csv': lines(
      head,
      'k1,s1,student,Lina,Castillo,,g1',
      'g1,,parent,María,Castillo,maria@home.example,',
      'g1,,parent,María,Castillo,other@home.example,',
      'g1,,parent,María,Castillo,maria@home.example,',
    ),
  };
  const result = await office.take(office.zip(files));
  expect(result).toMatchObject({
    report: { rejected: [], gaps: [{ line: 4, column: 'sourcedId', without: 'contactTwice' }] },
  });
  expect(await office.rows("SELECT email FROM person WHERE district_id = $d AND source_id = 'g1'")).toEqual([
    'maria@home.example',
  ]);
});

test('a row of the side file that is left out brings no person', async () => {
  await office.take(office.zip(two()));
  const side = office.zip({
    'guardians.csv': lines(
      'studentSourcedId,guardianSourcedId,givenName,familyName,email',
      'nobody,,Ida,Moss,ida@home.example',
      't1,g9,Ida,Moss,ida@home.example',
      '7,,Ida,Lund,lund@home.example',
    ),
  });
  const result = await office.take(side);
  expect(left(result)).toEqual(['guardians.csv 2 studentUnknown', 'guardians.csv 3 studentUnknown']);
  expect(result).toMatchObject({ report: { counts: { people: { added: 1 }, families: { added: 1 } } } });
  expect(await office.take(side)).toMatchObject({ report: { counts: nothing } });
});
