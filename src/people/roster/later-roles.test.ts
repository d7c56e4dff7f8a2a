import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { nothing, openOffice } from './fixtures/office.ts';

let office: Awaited<ReturnType<typeof openOffice>>;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(() => office.newDistrict());

// imports of these tests happen on 2026-11-22
const lines = (...rows: string[]) => `${rows.join('\n')}\n`;
const files = (mode: 'bulk' | 'delta', roles: string[], more: Record<string, string> = {}) =>
  office.zip({
    'manifest.csv': lines(
      'propertyName,value',
      'file.orgs,bulk',
      `file.users,${mode}`,
      `file.roles,${mode}`,
      'file.relationships,bulk',
    ),
    'orgs.csv': lines('sourcedId,name,type', 's1,Maple Street,school', 's2,Harbour High,school'),
    'users.csv': lines(
      'sourcedId,givenName,familyName,agentSourcedIds',
      ...[
        't1,Tess,Ward,',
        't2,Ora,Finch,',
        'k1,Lina,Castillo,g1',
        'k2,Omar,Haddad,',
        'g1,Ana,Castillo,',
        'g2,Pat,Foster,',
      ].filter((user) => roles.some((role) => role.startsWith(user.slice(0, 3)))),
    ),
    'roles.csv': lines('userSourcedId,orgSourcedId,role,beginDate,endDate', ...roles),
    'classes.csv': lines('sourcedId,title,schoolSourcedId', 'c1,Maths,s1', 'c2,Music,s2'),
    ...more,
  });
const now = ['t1,s1,teacher,2026-08-17,', 'k1,s1,student,2026-08-17,2027-06-04', 'g1,s1,parent,,'];
const notes = async (from: string) => {
  const taken = await office.take(from, { yes: true });
  return 'report' in taken ? taken.report.notes : taken;
};
const later = (count: number, written: string) => ({ note: 'rolesLater', count, written });
const staff = async () => (await office.roles()).filter((role) => /teacher|student|leader/.test(role));

test('a part at a school waits for its first day, with its places in classes, and the office is told which day', async () => {
  const roster = files('bulk', [...now, 't2,s1,teacher,2027-02-01,', 'k1,s2,student,2026-11-23,'], {
    'enrollments.csv': lines(
      'classSourcedId,userSourcedId,role',
      'c1,k1,student',
      'c2,k1,student',
      'c1,t2,teacher',
    ),
  });
  const told = await notes(roster);
  expect(told).toContainEqual(later(2, '2026-11-23'));
  expect(told).toContainEqual({ note: 'seatsLater', count: 2 });
  expect(told).toContainEqual({ note: 'nextEnd', written: '2027-06-04' });
  expect(await staff()).toEqual(['k1 s1 student', 't1 s1 teacher']);
  expect(await office.seats()).toEqual(['c1 k1 student']);
  expect(await office.take(roster)).toMatchObject({ ok: true, report: { counts: nothing, rejected: [] } });
});

test('a part begins on its first day, and one that can’t be read is none', async () => {
  await office.take(files('bulk', [...now, 't2,s1,teacher,2026-11-22,', 'k2,s1,student,soon,']));
  expect(await staff()).toEqual(['k1 s1 student', 'k2 s1 student', 't1 s1 teacher', 't2 s1 teacher']);
});

test('a guardian to come is nobody’s guardian yet, whichever file ties them to the child', async () => {
  const tie = { 'relationships.csv': lines('userSourcedId,relationshipUserSourcedId', 'k1,g2') };
  const told = await notes(
    files('bulk', ['k1,s1,student,,', 'g1,s1,parent,12/1/2026,', 'g2,s1,guardian,2026-12-01,'], tie),
  );
  expect(told).toContainEqual(later(2, '2026-12-01'));
  expect(await office.pairs()).toEqual([]);
  expect(await office.people()).toEqual(['k1']);
});

test('the guardian of a child to come is not said to be without a child', async () => {
  const told = await notes(files('bulk', ['k2,s1,student,,', 'k1,s1,student,2026-12-01,', 'g1,s1,parent,,']));
  expect(told).toContainEqual(later(1, '2026-12-01'));
  expect(told).not.toContainEqual(expect.objectContaining({ note: 'guardiansAlone' }));
});

test('what somebody has here already stays, also where its first day is moved', async () => {
  const moved = (roles: string[]) => roles.map((role) => role.replace('2026-08-17', '2027-08-16'));
  await office.take(files('bulk', now));
  // of all, as in the holidays, or of some: then it is no next year’s export
  for (const roles of [moved(now), [...now.slice(0, 1), ...moved(now.slice(1))]])
    expect(await office.take(files('bulk', roles))).toMatchObject({ ok: true, report: { counts: nothing } });
  expect(await staff()).toEqual(['k1 s1 student', 't1 s1 teacher']);
});

test('the next year’s export, made in the holidays, is read as of its first weeks; who comes in spring waits', async () => {
  const roster = files('bulk', [
    'k2,s1,student,2025-08-18,2026-06-05',
    't1,s1,teacher,2027-08-16,',
    'k1,s1,student,2027-09-01,',
    't2,s1,teacher,2028-02-01,',
  ]);
  const told = await notes(roster);
  expect(told).toContainEqual({ note: 'laterYear', written: '2027-08-16' });
  expect(told).toContainEqual(later(1, '2028-02-01'));
  expect(await staff()).toEqual(['k1 s1 student', 't1 s1 teacher']);
});

test('in a file of changes, one who comes in spring waits, and one who left yesterday has left', async () => {
  await office.take(files('bulk', now));
  expect(await notes(files('delta', ['t2,s1,teacher,2027-02-01,']))).toContainEqual(later(1, '2027-02-01'));
  expect(await staff()).toEqual(['k1 s1 student', 't1 s1 teacher']);
  await notes(files('delta', ['t1,s1,teacher,2026-08-17,2026-11-21']));
  expect(await staff()).toEqual(['k1 s1 student']);
});
