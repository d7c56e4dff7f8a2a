import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fixture, nothing, openOffice } from './fixtures/office.ts';

let office: Awaited<ReturnType<typeof openOffice>>;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(() => office.newDistrict());

test('OneRoster 1.1 comes in whole: schools, people, classes, and guardians from both directions', async () => {
  const result = await office.take(fixture('oneroster-1.1'));
  expect(result).toMatchObject({ ok: true, report: { rejected: [], gaps: [], unlisted: 0 } });
  expect(await office.people()).toEqual(['g1', 'g2', 'g3', 'g4', 'k1', 'k2', 'k3', 'k4', 'p1', 't1', 't2']);
  expect(await office.roles()).toEqual([
    'g1 s1 guardian',
    'g2 s1 guardian',
    'g3 s2 guardian',
    'g4 s1 guardian',
    'k1 s1 student',
    'k2 s1 student',
    'k3 s2 student',
    'k4 s1 student',
    'p1 s1 leader',
    'p1 s2 leader',
    't1 s1 teacher',
    't2 s1 teacher',
    't2 s2 teacher',
  ]);
  expect(await office.pairs()).toEqual([
    'g1 k1 parent',
    'g1 k2 parent',
    'g2 k1 parent',
    'g2 k2 parent',
    'g3 k3 guardian',
    'g4 k4 relative',
  ]);
  expect(await office.seats()).toEqual([
    'c1 k1 student',
    'c1 k2 student',
    'c1 k4 student',
    'c1 t1 teacher',
    'c2 k3 student',
    'c2 t2 teacher',
  ]);
  expect(
    await office.rows(`SELECT given_name, family_name, email, phone, grade, is_staff FROM person
    WHERE district_id = $d AND source_id IN ('k1', 'g1', 't1')`),
  ).toEqual([
    'Hadley Okonkwo h.okonkwo@rivermouth.example   true',
    'Lina Haddad   5 false',
    'Samira Haddad samira.haddad@home.example +15550101234  false',
  ]);
});

test('the same file a second time changes nothing', async () => {
  for (const name of ['oneroster-1.1', 'oneroster-1.2', 'sds-v2', 'sds-v2.1', 'messy']) {
    await office.take(fixture(name), { yes: true });
    const again = await office.take(fixture(name));
    expect(again, name).toMatchObject({
      ok: true,
      report: {
        counts: nothing,
        brake: { people: { leaving: 0 }, classes: { leaving: 0 }, seats: { leaving: 0 } },
      },
    });
  }
});

test('a dry run says what would happen, and nothing of it happened', async () => {
  const dry = await office.preview(fixture('oneroster-1.1'));
  expect(await office.rows('SELECT * FROM person WHERE district_id = $d')).toEqual([]);
  expect(await office.rows('SELECT state FROM import_run WHERE district_id = $d')).toEqual(['preview']);
  const real = await office.take(fixture('oneroster-1.1'));
  expect(dry.ok && real.ok && dry.report).toEqual(real.ok && real.report);
});

test('a delta changes what it names and ends only what it takes back', async () => {
  await office.take(fixture('oneroster-1.1'));
  const result = await office.take(fixture('oneroster-1.1-delta'), { yes: true });
  expect(result).toMatchObject({
    ok: true,
    report: {
      rejected: [],
      counts: {
        people: { added: 1, changed: 1, removed: 1 },
        families: { added: 1, changed: 0, removed: 0 },
      },
    },
  });
  expect(await office.people()).toEqual(['g1', 'g2', 'g3', 'g4', 'k1', 'k2', 'k3', 'k4', 'k5', 'p1', 't2']);
  expect(await office.seats()).toEqual([
    'c1 k1 student',
    'c1 k2 student',
    'c1 k4 student',
    'c1 k5 student',
    'c1 t2 teacher',
    'c2 t2 teacher',
  ]);
  const [teacher] = await office.rows(
    `SELECT person_id FROM person WHERE district_id = $d AND source_id = 't1'`,
  );
  expect(office.ended()).toEqual([teacher]);
  expect(
    await office.rows("SELECT * FROM staff_by_email('h.okonkwo@rivermouth.example') WHERE district_id = $d"),
  ).toEqual([]);
});

test('OneRoster 1.2 takes roles from their own file, with ends and second roles', async () => {
  const result = await office.take(fixture('oneroster-1.2'));
  expect(result).toMatchObject({ ok: true, report: { rejected: [] } });
  expect(await office.roles()).toEqual([
    'g1 s1 guardian',
    'g2 s1 guardian',
    'g3 s2 guardian',
    'k1 s1 student',
    'k3 s2 student',
    'p1 s1 leader',
    't1 s1 teacher',
    't2 s1 teacher',
    't2 s2 teacher',
    'tg s2 guardian',
  ]);
  expect(await office.pairs()).toEqual(['g1 k1 parent', 'g2 k1 parent', 'g3 k3 guardian', 'tg k3 parent']);
  expect(
    await office.rows(
      `SELECT source_id, email, phone FROM person WHERE district_id = $d AND source_id IN ('t1', 'k1')`,
    ),
  ).toEqual(['k1  ', 't1 hadley@rivermouth.example ']);
});

test('Microsoft SDS comes in without a manifest, guardians from relationships, and a doctor is no guardian', async () => {
  expect(await office.take(fixture('sds-v2.1'))).toMatchObject({ ok: true });
  expect(await office.pairs()).toEqual(['301 201 guardian', '301 202 relative']);
  expect(await office.roles()).toEqual([
    '201 110 student',
    '202 110 student',
    '203 110 teacher',
    '301 110 guardian',
  ]);
  expect(await office.people()).toEqual(['201', '202', '203', '301']);
  expect(await office.seats()).toEqual(['401 201 student', '402 202 student', '402 203 teacher']);
});

test('a messy export brings in who can be understood, and names every other row with a reason', async () => {
  const result = await office.take(fixture('messy'));
  expect(
    result.ok && result.report.rejected.map((r) => `${r.file} ${r.line} ${r.because} ${r.column}`),
  ).toEqual([
    'USERS.csv 7 tooManyCells null',
    'USERS.csv 8 idMissing sourcedId',
    'USERS.csv 9 nameMissing givenName',
    'USERS.csv 10 roleUnknown role',
    'USERS.csv 11 schoolUnknown orgSourcedIds',
    'classes.csv 3 schoolUnknown schoolSourcedId',
    'enrolments.csv 3 dateUnreadable endDate',
    'enrolments.csv 4 classUnknown classSourcedId',
    'enrolments.csv 5 personUnknown userSourcedId',
    'enrolments.csv 6 roleNotHeld role',
  ]);
  expect(result.ok && result.report.gaps).toEqual([
    { file: 'USERS.csv', line: 13, column: 'email', without: 'emailUnreadable' },
  ]);
  expect(await office.people()).toEqual(['u1', 'u2', 'u3', 'u8', 'u9']);
  expect(await office.pairs()).toEqual(['u8 u2 parent', 'u9 u2 parent']);
  expect(
    await office.rows(
      `SELECT given_name, family_name FROM person WHERE district_id = $d AND source_id IN ('u1', 'u2')`,
    ),
  ).toEqual(['Robert "Bob" Smith Peña', "Síle O'Neil"]);
});

test('nothing private is stored anywhere in the database', async () => {
  for (const name of ['oneroster-1.1', 'oneroster-1.2', 'sds-v2', 'sds-v2.1', 'messy'])
    await office.take(fixture(name), { yes: true });
  const tables = await office.owner.query(
    `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
  );
  for (const { relname } of tables.rows) {
    const found = await office.owner.query(
      `SELECT 1 FROM "${relname}" t WHERE t::text ~ 'NEVER|P@ss|freeLunch'`,
    );
    expect(found.rowCount, relname).toBe(0);
  }
});

test('people whose part at the school is over are not taken, nor guardians known only by them, and that is said', async () => {
  const files = {
    'orgs.csv': 'sourcedId,name,type\n1,Hill School,school\n',
    'users.csv': 'sourcedId,givenName,familyName\n21,Ora,Finch\n22,Paul,Gray\n31,Pa,Finch\n',
    'roles.csv':
      'userSourcedId,orgSourcedId,role,roleEndDate\n21,1,student,2022-06-11\n22,1,teacher,11/22/2026\n23,1,teacher,\n31,1,aide,\n',
    'relationships.csv': 'userSourcedId,relationshipUserSourcedId,relationshipRole\n21,31,guardian\n',
  };
  const result = await office.take(office.zip(files));
  expect(result).toMatchObject({ ok: true, report: { rejected: [] } });
  expect(result.ok && result.report.notes).toContainEqual({ note: 'rolesOver', count: 2 });
  expect(result.ok && result.report.notes).toContainEqual({ note: 'rolesUnused', count: 1 });
  expect(await office.people()).toEqual([]);
});

test('an export whose every role is over is read as of its last day, and the office is told which day that is', async () => {
  const files = {
    'orgs.csv': 'sourcedId,name,type\n1,Oak Street,school\n',
    'users.csv':
      'sourcedId,givenName,familyName,email\n21,Kit,Moss,\n22,Ada,Lund,ada@oak.example\n23,Gil,Moss,gil@home.example\n24,Old,Timer,\n',
    'roles.csv':
      'userSourcedId,orgSourcedId,role,roleEndDate\n21,1,student,2022-06-11\n22,1,teacher,2022-06-11\n24,1,student,2021-12-01\n',
    'relationships.csv': 'userSourcedId,relationshipUserSourcedId,relationshipRole\n21,23,guardian\n',
  };
  const result = await office.take(office.zip(files));
  expect(result.ok && result.report.notes).toContainEqual({ note: 'earlierYear', written: '2022-06-11' });
  expect(await office.people()).toEqual(['21', '22', '23']);
  expect(await office.pairs()).toEqual(['23 21 guardian']);
  expect(await office.take(office.zip(files))).toMatchObject({ ok: true, report: { counts: nothing } });
});
