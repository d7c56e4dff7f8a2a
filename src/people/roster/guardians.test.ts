import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { nothing, openOffice } from './fixtures/office.ts';

let office: Awaited<ReturnType<typeof openOffice>>;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(() => office.newDistrict());

const files = {
  'orgs.csv': 'sourcedId,name,type\ns1,Maple Street,school\n',
  'users.csv': `sourcedId,orgSourcedIds,role,givenName,familyName,email,agentSourcedIds
k1,s1,student,Kit,Moss,,
k2,s1,student,Kay,Moss,,
k3,s1,student,Jo,Bell,,g3
g3,,parent,Ida,Bell,ida@home.example,
`,
};
const columns =
  'studentSourcedId,guardianSourcedId,givenName,familyName,email,phone,language,relation,household\n';
const side = (...lines: string[]) => office.zip({ 'guardians.csv': `${columns}${lines.join('\n')}\n` });
const who = () =>
  office.rows(`SELECT given_name, family_name, email, phone, lang FROM person p WHERE district_id = $d AND ended_at IS NULL
    AND EXISTS (SELECT 1 FROM guardianship g WHERE g.guardian_id = p.person_id AND g.ended_at IS NULL)`);
const homes = () =>
  office.rows(`SELECT p.given_name, c.given_name, g.relation, g.household FROM guardianship g
    JOIN person p ON p.person_id = g.guardian_id JOIN person c ON c.person_id = g.child_id
    WHERE g.district_id = $d AND g.ended_at IS NULL`);

test('one guardian of two children is one person, and two households stay two', async () => {
  await office.take(office.zip(files));
  const result = await office.take(
    side(
      'k1,,Gil,Moss,gil@home.example,555-010-1111,Spanish,father,A',
      'k2,,Gil,Moss,GIL@home.example,,es,father,A',
      'k1,,Rosa,Moss,rosa@else.example,,,mother,B',
    ),
  );
  expect(result).toMatchObject({
    ok: true,
    report: { rejected: [], counts: { people: { added: 2 }, families: { added: 3 } } },
  });
  expect(await homes()).toEqual([
    'Gil Kay father A',
    'Gil Kit father A',
    'Ida Jo parent ',
    'Rosa Kit mother B',
  ]);
  expect(await who()).toContain('Gil Moss gil@home.example 5550101111 es');
});

test('the side file a second time, or a part of it, changes nothing', async () => {
  await office.take(office.zip(files));
  const one = 'k1,,Gil,Moss,gil@home.example,,es,father,A';
  const two = 'k2,,Rosa,Moss,,,,mother,';
  await office.take(side(one, two));
  expect(await office.take(side(one, two))).toMatchObject({ ok: true, report: { counts: nothing } });
  expect(await office.take(side(one), { complete: true })).toMatchObject({
    ok: true,
    report: { counts: nothing },
  });
  expect(await homes()).toHaveLength(3);
});

test('a complete export that does not know the side file ends nobody who stands in it', async () => {
  await office.take(office.zip(files));
  await office.take(
    side('k1,,Gil,Moss,gil@home.example,,es,father,A', 'k3,g3,Ida,Bell,ida@new.example,,ar,,'),
  );
  const again = await office.take(office.zip(files), { complete: true });
  expect(again).toMatchObject({ ok: true, report: { counts: nothing } });
  expect(await who()).toEqual(['Gil Moss gil@home.example  es', 'Ida Bell ida@new.example  ar']);
});

test("a guardian without an id is recognised by name among the child's own guardians", async () => {
  await office.take(office.zip(files));
  const result = await office.take(side('k3,,ida,BELL,,555 010 3333,Arabic,,'));
  expect(result).toMatchObject({ ok: true, report: { counts: { people: { added: 0, changed: 1 } } } });
  expect(await office.people()).toEqual(['g3', 'k1', 'k2', 'k3']);
});

test('a name alone never makes two people one', async () => {
  await office.take(office.zip(files));
  await office.take(side('k1,,Ida,Bell,,,,,'));
  expect((await homes()).filter((home) => home.startsWith('Ida'))).toHaveLength(2);
  expect(await office.people()).toHaveLength(5);
});

test('an unknown child, an unknown relation and a teacher taken for a child are named', async () => {
  await office.take(office.zip(files));
  const result = await office.take(
    side('nobody,,A,B,,,,,', 'k1,,C,D,,,,wizard,', 'g3,,E,F,,,,,', 'k1,,G,H,not an address,x,Klingon,,'),
  );
  expect(result.ok && result.report.rejected.map((r) => [r.line, r.because])).toEqual([
    [2, 'studentUnknown'],
    [3, 'relationUnknown'],
    [4, 'studentUnknown'],
  ]);
  expect(result.ok && result.report.gaps.map((g) => g.without)).toEqual([
    'phoneUnreadable',
    'emailUnreadable',
    'languageUnknown',
  ]);
});

test('a pair that the side file takes back ends', async () => {
  await office.take(office.zip(files));
  await office.take(
    side('k1,,Gil,Moss,gil@home.example,,es,father,A', 'k2,,Gil,Moss,gil@home.example,,es,father,A'),
  );
  const taken = `status,${columns}tobedeleted,k1,,Gil,Moss,gil@home.example,,,,\n`;
  expect(await office.take(office.zip({ 'guardians.csv': taken }), { yes: true })).toMatchObject({
    ok: true,
    report: { counts: { families: { removed: 1 } } },
  });
  expect(await homes()).toEqual(['Gil Kay father A', 'Ida Jo parent ']);
});
