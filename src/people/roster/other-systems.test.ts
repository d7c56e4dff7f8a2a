import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openOffice } from './fixtures/office.ts';

let office: Awaited<ReturnType<typeof openOffice>>;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(() => office.newDistrict());

const lines = (...rows: string[]) => `${rows.join('\r\n')}\r\n`;
const school = lines('sourcedId,name,type', 'o1,Oak,school');
const classes = lines('sourcedId,title,schoolSourcedId', 'c1,3a,o1');

test('somebody whose role has no part here is left out of the classes too, whatever the classes call them', async () => {
  const result = await office.take(
    office.zip({
      'orgs.csv': school,
      'classes.csv': classes,
      'users.csv': lines(
        'sourcedId,orgSourcedIds,role,givenName,familyName',
        'a1,o1,aide,Al,Aide',
        's1,o1,student,Stu,Dent',
      ),
      'enrollments.csv': lines(
        'sourcedId,classSourcedId,userSourcedId,role',
        'e1,c1,a1,teacher',
        'e2,c1,s1,student',
      ),
    }),
  );
  expect(result).toMatchObject({ ok: true, report: { rejected: [] } });
  expect(await office.people()).toEqual(['s1']);
  expect(await office.seats()).toEqual(['c1 s1 student']);
});

test('whose every role is over has no seat, also where the school already knows others', async () => {
  await office.take(
    office.zip({
      'orgs.csv': school,
      'users.csv': lines('sourcedId,orgSourcedIds,role,givenName,familyName', 't9,o1,teacher,Tea,Cher'),
    }),
  );
  const result = await office.take(
    office.zip({
      'orgs.csv': school,
      'classes.csv': classes,
      'users.csv': lines('sourcedId,givenName,familyName', 's1,Stu,Dent', 's2,Long,Gone'),
      'roles.csv': lines(
        'userSourcedId,orgSourcedId,role,roleStartDate,roleEndDate',
        's1,o1,student,2026-08-24,2027-06-11',
        's2,o1,student,2020-08-24,2021-06-11',
      ),
      'enrollments.csv': lines('classSourcedId,userSourcedId,role', 'c1,s1,student', 'c1,s2,student'),
    }),
  );
  expect(result).toMatchObject({ ok: true, report: { rejected: [] } });
  expect(await office.people()).toEqual(['s1', 't9']);
  expect(await office.seats()).toEqual(['c1 s1 student']);
});

test('an export whose ids mean other people is stopped before a child’s page becomes another child’s', async () => {
  const users = (...rows: string[]) => lines('sourcedId,orgSourcedIds,role,givenName,familyName', ...rows);
  await office.take(
    office.zip({
      'orgs.csv': school,
      'users.csv': users(
        '1,o1,student,Lina,Castillo',
        '2,o1,student,Omar,Haddad',
        '3,o1,teacher,Jonas,Weber',
      ),
    }),
  );
  const other = office.zip({ 'users.csv': users('1,o1,student,Emma,Smith', '2,o1,student,Omar,Haddad') });
  const held = { ok: false, because: 'brake', report: { brake: { renamed: { leaving: 1, of: 3 } } } };
  expect(await office.take(other)).toMatchObject(held);
  const names = () => office.rows('SELECT given_name, family_name FROM person WHERE district_id = $d');
  expect(await names()).toEqual(['Jonas Weber', 'Lina Castillo', 'Omar Haddad']);
  // a marriage, a shorter first name, two columns that were mixed up: the same people
  const same = users('1,o1,student,Lina,Castillo-Reyes', '2,o1,student,Haddad,OMAR', '3,o1,teacher,Jo,Weber');
  expect(await office.take(office.zip({ 'users.csv': same }))).toMatchObject({ ok: true });
  expect(await office.take(other, { yes: true })).toMatchObject({ ok: true });
  expect(await names()).toContain('Emma Smith');
});

test('ids that changed are told: who leaves and who comes bear the same names', async () => {
  const roster = (...ids: [string, string]) =>
    office.zip({
      'manifest.csv': lines('propertyName,value', 'file.orgs,bulk', 'file.users,bulk'),
      'orgs.csv': school,
      'users.csv': lines(
        'sourcedId,orgSourcedIds,role,givenName,familyName',
        `${ids[0]},o1,student,Lina,Castillo`,
        `${ids[1]},o1,student,Omar,Haddad`,
      ),
    });
  const notes = (ids: [string, string]) => office.preview(roster(...ids));
  await office.take(roster('1', '2'));
  const changed = { note: 'sameNames', count: 1 };
  const alone = { note: 'childrenAlone', count: 2 };
  expect(await notes(['1', '2'])).toMatchObject({ ok: true, report: { notes: [alone] } });
  expect(await notes(['S-1', '2'])).toMatchObject({ ok: true, report: { notes: [alone, changed] } });
});
