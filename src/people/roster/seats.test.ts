import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openOffice } from './fixtures/office.ts';

let office: Awaited<ReturnType<typeof openOffice>>;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(() => office.newDistrict());

const files = {
  'orgs.csv': 'sourcedId,name,type\ns1,Harbour High,school\n',
  'users.csv': `sourcedId,orgSourcedIds,role,givenName,familyName
k1,s1,student,Kit,Moss
k2,s1,student,Ada,Reed
t1,s1,teacher,Tess,Ward
`,
  'classes.csv': 'sourcedId,title,schoolSourcedId\nc1,Maths,s1\nc2,Art,s1\n',
};
const take = (...seats: string[]) => {
  const lines = seats.map((seat, n) => `e${n},${seat}`);
  const list = `sourcedId,classSourcedId,userSourcedId,role\n${lines.join('\n')}\n`;
  return office.take(office.zip({ ...files, 'enrollments.csv': list }));
};
const added = (count: number) => ({
  ok: true,
  report: { rejectedCount: 0, counts: { enrolments: { added: count, changed: 0, removed: 0 } } },
});

test('a seat that stands in the file more than once is one seat, and counted once', async () => {
  const twice = ['c1,k1,student', 'c1,t1,teacher', 'c2,k1,student', 'c1,k1,student', 'c1,t1,teacher'];
  expect(await take(...twice, 'c1,k1,student')).toMatchObject(added(3));
  expect(await office.seats()).toEqual(['c1 k1 student', 'c1 t1 teacher', 'c2 k1 student']);
});

test('of seats that are here already and new ones, both repeated, only the new ones are added, once each', async () => {
  expect(await take('c1,k1,student', 'c1,t1,teacher')).toMatchObject(added(2));
  const more = ['c2,k2,student', 'c1,k1,student', 'c1,k2,student'];
  expect(await take(...more, ...more)).toMatchObject(added(2));
  expect(await office.seats()).toEqual(['c1 k1 student', 'c1 k2 student', 'c1 t1 teacher', 'c2 k2 student']);
});
