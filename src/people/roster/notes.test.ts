import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openOffice } from './fixtures/office.ts';

let office: Awaited<ReturnType<typeof openOffice>>;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(() => office.newDistrict());

const lines = (...rows: string[]) => `${rows.join('\n')}\n`;
const orgs = lines('sourcedId,name,type', 's1,Maple Street,school');
const head = 'sourcedId,status,enabledUser,orgSourcedIds,role,givenName,familyName';
const family = [
  'k1,,true,s1,student,Lina,Castillo',
  'k2,,,s1,student,Omar,Haddad',
  'g1,,,,parent,María,Castillo',
];
const notesOf = async (files: Record<string, string>) => {
  const seen = await office.preview(office.zip(files));
  return seen.ok ? seen.report.notes.filter(({ note }) => note !== 'noManifest') : seen;
};

test('children without a guardian and guardians without a child are counted, until a file ties them', async () => {
  const files = { 'orgs.csv': orgs, 'users.csv': lines(head, ...family) };
  expect(await notesOf(files)).toEqual([
    { note: 'childrenAlone', count: 2 },
    { note: 'guardiansAlone', count: 1 },
  ]);
  const ties = lines('userSourcedId,relationshipUserSourcedId', 'k1,g1');
  expect(await notesOf({ ...files, 'relationships.csv': ties })).toEqual([
    { note: 'childrenAlone', count: 1 },
  ]);
});

test('a closed account is not called a part that has ended', async () => {
  const users = lines(
    head,
    ...['t1,,N,s1,teacher,Tess,Ward', 't2,,0,s1,teacher,Ada,Lund', 't3,,TRUE,s1,teacher,Ora,Finch'],
  );
  expect(await notesOf({ 'orgs.csv': orgs, 'users.csv': users })).toEqual([
    { note: 'accountsClosed', count: 2 },
  ]);
});

test('changes to what was never imported are called that; once there is something to change, no more', async () => {
  const bulk = { 'orgs.csv': orgs, 'users.csv': lines(head, 't1,,,s1,teacher,Tess,Ward') };
  const delta = { ...bulk, 'manifest.csv': lines('propertyName,value', 'file.users,delta') };
  expect(await notesOf(delta)).toEqual([{ note: 'changesOnly' }]);
  await office.take(office.zip(bulk));
  expect(await notesOf(delta)).toEqual([]);
});

test('somebody with another first and last name is named by line, also where the id was of one who has left', async () => {
  const files = (...rows: string[]) => ({ 'orgs.csv': orgs, 'users.csv': lines(head, ...rows) });
  const t1 = (names: string) => `t1,,,s1,teacher,${names}`;
  const others = Array.from({ length: 40 }, (_, n) => `t${n + 2},,,s1,teacher,Given${n},Family${n}`);
  await office.take(office.zip(files(t1('Tess,Ward'), ...others)));
  const renamed = { note: 'renamed', count: 1, files: ['2'] };
  expect(await notesOf(files(t1('Nadia,Cole')))).toEqual([renamed]);
  for (const same of ['Tess,Cole', 'Theresa,Ward', 'WARD,Tess'])
    expect(await notesOf(files(t1(same)))).toEqual([]);
  await office.take(office.zip(files(t1('Tess,Ward').replace('t1,', 't1,tobedeleted'))));
  expect(await office.people()).toHaveLength(40);
  expect(await notesOf(files(t1('Nadia,Cole')))).toEqual([renamed]);
});

test('whom the files know only as an emergency contact is counted, not complained of', async () => {
  const users = ['21,Ora,Finch', '31,Pa,Finch', '32,Doc,Gray', '33,No,Body'];
  const files = {
    'orgs.csv': orgs,
    'users.csv': lines('sourcedId,givenName,familyName', ...users),
    'roles.csv': lines('userSourcedId,orgSourcedId,role', '21,s1,student'),
    'relationships.csv': lines(
      'userSourcedId,relationshipUserSourcedId,relationshipRole',
      '21,31,Mother',
      '21,32,emergencyContact',
    ),
  };
  expect(await notesOf(files)).toEqual([{ note: 'rolesUnused', count: 1 }]);
  const taken = await office.take(office.zip(files));
  expect(taken).toMatchObject({
    report: { rejected: [{ file: 'users.csv', line: 5, because: 'roleMissing' }] },
  });
  expect(await office.people()).toEqual(['21', '31']);
});

test('a name typed over two lines is one name; an id over two lines, or a swallowed row, is left out', async () => {
  const users = lines(
    head,
    't1,,,s1,teacher,"Mary\r\nAnn",Ward',
    't2,,,s1,teacher,"Ada,Lund\nt3,,,s1,teacher,Ora",Finch',
    '"t4\nt5",,,s1,teacher,Ida,Moss',
  );
  const result = await office.take(office.zip({ 'orgs.csv': orgs, 'users.csv': users }));
  expect(result).toMatchObject({
    report: { rejected: [{ because: 'lineBreakInside' }, { because: 'lineBreakInside' }] },
  });
  expect(await office.rows('SELECT given_name, family_name FROM person WHERE district_id = $d')).toEqual([
    'Mary Ann Ward',
  ]);
});

test('a row that says again what another said is no mistake; a class listed once for each term has them all', async () => {
  const files = {
    'orgs.csv': orgs + lines('s1,Maple Street,school'),
    'users.csv': lines(head, ...family, family[0] as string),
    'academicSessions.csv': lines(
      'sourcedId,startDate,endDate',
      'q1,2026-08-17,2026-10-30',
      'q2,2026-11-02,2027-01-15',
      'q3,2027-02-15,2027-04-15',
    ),
    'classes.csv': lines(
      'sourcedId,title,schoolSourcedId,termSourcedIds',
      'c1,Maths,s1,q1',
      'c1,Maths,s1,q2',
      'c2,Art,s1,q1',
    ),
    'enrollments.csv': lines(
      'classSourcedId,userSourcedId,role',
      'c1,k1,student',
      'c1,k1,student',
      'c2,k1,student',
    ),
  };
  expect(await office.take(office.zip(files))).toMatchObject({ ok: true, report: { rejected: [] } });
  expect(await office.seats()).toEqual(['c1 k1 student']);
  const other = {
    ...files,
    'classes.csv': lines('sourcedId,title,schoolSourcedId', 'c1,Maths,s1', 'c1,Music,s1'),
  };
  const rejected = [expect.objectContaining({ file: 'classes.csv', line: 3, because: 'sameIdDiffers' })];
  expect(await office.take(office.zip(other))).toMatchObject({ report: { rejected } });
});
