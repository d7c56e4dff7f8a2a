import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { nothing, openOffice } from './fixtures/office.ts';

let office: Awaited<ReturnType<typeof openOffice>>;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(() => office.newDistrict());

// imports of these tests happen on 2026-11-22
const autumn = '2026-08-17,2027-01-15';
const spring = '2027-01-18,2027-06-04';
const lines = (...rows: string[]) => `${rows.join('\n')}\n`;
const files = (...seats: string[]) =>
  office.zip({
    'manifest.csv': lines('propertyName,value', 'file.orgs,bulk', 'file.users,bulk', 'file.enrollments,bulk'),
    'orgs.csv': lines('sourcedId,name,type', 's1,Maple Street,school'),
    'users.csv': lines(
      'sourcedId,orgSourcedIds,role,givenName,familyName',
      't1,s1,teacher,Tess,Ward',
      't2,s1,teacher,Ora,Finch',
      'k1,s1,student,Lina,Castillo',
      'k2,s1,student,Omar,Haddad',
    ),
    'classes.csv': lines('sourcedId,title,schoolSourcedId', 'c1,Maths I,s1', 'c2,Maths II,s1'),
    'enrollments.csv': lines('classSourcedId,userSourcedId,role,beginDate,endDate', ...seats),
  });
const later = (count: number) => expect.objectContaining({ note: 'seatsLater', count });
const notes = async (from: string) => {
  const taken = await office.take(from, { yes: true });
  return 'report' in taken ? taken.report.notes : taken;
};

test('next term’s places wait while somebody sits in this term’s; the teacher of next term sees no child before', async () => {
  const year = files(
    `c1,t1,teacher,${autumn}`,
    `c1,k1,student,${autumn}`,
    `c2,t2,teacher,${spring}`,
    `c2,k1,student,${spring}`,
    `c2,k2,student,${spring}`,
  );
  expect(await notes(year)).toContainEqual(later(1));
  // Omar is new and sits nowhere yet; Ora teaches in spring only
  expect(await office.seats()).toEqual(['c1 k1 student', 'c1 t1 teacher', 'c2 k2 student', 'c2 t2 teacher']);
  expect(await office.take(year)).toMatchObject({ ok: true, report: { counts: nothing } });
});

test('a child who changes classes within the month has the new place at once', async () => {
  expect(
    await notes(files('c1,k1,student,2026-08-17,2026-12-04', 'c2,k1,student,2026-12-07,')),
  ).not.toContainEqual(later(1));
  expect(await office.seats()).toEqual(['c1 k1 student', 'c2 k1 student']);
});

test('before the year begins the first term’s places are taken, whatever day of it they begin', async () => {
  const next = ['8/16/2027,6/2/2028', '2027-08-23,', '1/17/2028,2028-06-02'];
  const year = files(
    `c1,k1,student,${next[0]}`,
    `c1,k2,student,${next[1]}`,
    `c2,k1,student,${next[1]}`,
    `c2,k2,student,${next[2]}`,
  );
  expect(await notes(year)).toContainEqual(later(1));
  expect(await office.seats()).toEqual(['c1 k1 student', 'c1 k2 student', 'c2 k1 student']);
});

test('a place that is here already stays, also where its first day is moved; without a first day it is taken', async () => {
  await office.take(files('c1,k1,student,,', 'c2,k1,student,soon,'));
  expect(await office.seats()).toEqual(['c1 k1 student', 'c2 k1 student']);
  expect(await notes(files('c1,k1,student,,', `c2,k1,student,${spring}`))).not.toContainEqual(later(1));
  expect(await office.seats()).toEqual(['c1 k1 student', 'c2 k1 student']);
});

const termed = (sessions: string[], terms: [string, string], more: Record<string, string> = {}) =>
  office.zip({
    'orgs.csv': lines('sourcedId,name,type', 's1,Maple Street,school'),
    'users.csv': lines('sourcedId,orgSourcedIds,role,givenName,familyName', 'k1,s1,student,Lina,Castillo'),
    'academicSessions.csv': lines('sourcedId,title,startDate,endDate', ...sessions),
    'classes.csv': lines(
      'sourcedId,title,schoolSourcedId,termSourcedIds',
      `c1,Maths I,s1,"${terms[0]}"`,
      `c2,Maths II,s1,"${terms[1]}"`,
    ),
    'enrollments.csv': lines('classSourcedId,userSourcedId,role', 'c1,k1,student', 'c2,k1,student'),
    ...more,
  });
const sessions = [
  'old,Spring,2026-01-18,2026-06-04',
  'now,Autumn,8/17/2026,1/15/2027',
  'next,Spring,2027-01-18,2027-06-04',
  'vague,Some time,,',
];

test('a place without dates has those of its class’s terms: over, now, or next term', async () => {
  const seatsWith = async (...terms: [string, string]) => {
    await office.newDistrict();
    await office.take(termed(sessions, terms));
    return office.seats();
  };
  expect(await seatsWith('now', 'next')).toEqual(['c1 k1 student']);
  expect(await seatsWith('old', 'now')).toEqual(['c2 k1 student']);
  expect(await seatsWith('old,now', 'now,next')).toHaveLength(2);
  expect(await seatsWith('now', 'vague')).toHaveLength(2);
  expect(await seatsWith('now', 'old,unheard-of')).toHaveLength(2);
});

test('of terms that are all over nothing ends, and a place with dates of its own goes by them', async () => {
  await office.take(termed(sessions.slice(0, 1), ['old', 'old']));
  expect(await office.seats()).toHaveLength(2);
  await office.newDistrict();
  const own = {
    'enrollments.csv': lines('classSourcedId,userSourcedId,role,endDate', 'c1,k1,student,2027-06-04'),
  };
  await office.take(termed(sessions, ['old', 'now'], own));
  expect(await office.seats()).toEqual(['c1 k1 student']);
  await office.newDistrict();
  const dated = termed(sessions, ['old', 'now']);
  await office.take(dated);
  expect(await office.seats()).toEqual(['c2 k1 student']);
  expect(await office.take(dated)).toMatchObject({ ok: true, report: { counts: nothing } });
});
