import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openOffice } from './fixtures/office.ts';

let office: Awaited<ReturnType<typeof openOffice>>;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(() => office.newDistrict());

const users = (at: string) => `sourcedId,orgSourcedIds,role,givenName,familyName,email,phone,agentSourcedIds
t1,s1,teacher,Tess,Ward,tess@${at},1,
g1,,parent,Gil,Moss,gil@${at},1,
k1,s1,student,Kit,Moss,,,g1
`;
const take = (at: string) =>
  office.take(
    office.zip({ 'orgs.csv': 'sourcedId,name,type\ns1,Maple Street,school\n', 'users.csv': users(at) }),
  );

test('a telephone the office typed stays, and the address with which staff sign in goes on coming from the roster', async () => {
  await take('old.example');
  await office.owner.query('UPDATE person SET phone = $2, contact_by_office = true WHERE district_id = $1', [
    office.viewer().district,
    '555',
  ]);
  await take('new.example');
  expect(
    await office.rows("SELECT email, phone FROM person WHERE district_id = $d AND source_id IN ('t1', 'g1')"),
  ).toEqual(['gil@old.example 555', 'tess@new.example 555']);
});
