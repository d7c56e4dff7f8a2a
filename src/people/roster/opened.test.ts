import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openOffice } from './fixtures/office.ts';

let office: Awaited<ReturnType<typeof openOffice>>;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(() => office.newDistrict());

const users =
  'sourcedId,orgSourcedIds,role,givenName,familyName\nk1,s1,student,Kit,Moss\nt1,s1,teacher,Tess,Ward\n';
const orgs = (...names: string[]) =>
  `sourcedId,name,type\n${names.map((name, n) => `s${n + 1},${name},school`).join('\n')}\n`;
const take = (...names: string[]) =>
  office.take(office.zip({ 'orgs.csv': orgs(...names), 'users.csv': users }));

/** As `alongside school` opens a district: one school that no export knows, and its office. */
async function openSchool(name: string): Promise<void> {
  const { district } = office.viewer();
  await office.owner.query('INSERT INTO school VALUES ($1, gen_random_uuid(), NULL, $2)', [district, name]);
  await office.owner.query(
    `WITH her AS (INSERT INTO person (district_id, person_id, given_name, family_name, is_staff, created_at)
       VALUES ($1, gen_random_uuid(), 'Pat', 'Lee', true, now()) RETURNING person_id)
     INSERT INTO person_role (district_id, person_id, school_id, role, origin)
     SELECT $1, person_id, school_id, 'office', 'office' FROM her, school WHERE district_id = $1`,
    [district],
  );
}
const schools = () => office.rows('SELECT name, source_id FROM school WHERE district_id = $d AND active');
const offices = () =>
  office.rows(`SELECT s.name FROM person_role r JOIN school s USING (district_id, school_id)
    WHERE district_id = $d AND r.role = 'office' AND r.ended_at IS NULL AND s.active`);

test('the school a district was opened with is the one of that name in the roster, not a second one', async () => {
  await openSchool('maple street ');
  expect(await take('Harbour High', 'Maple Street')).toMatchObject({
    ok: true,
    report: { counts: { schools: { added: 1, changed: 1, removed: 0 } } },
  });
  expect(await schools()).toEqual(['Harbour High s1', 'Maple Street s2']);
});

test('the only school of the first roster is the school that was opened, whatever it was called', async () => {
  await openSchool('Maple St');
  await take('Maple Street Elementary');
  expect(await schools()).toEqual(['Maple Street Elementary s1']);
  expect(await offices()).toEqual(['Maple Street Elementary']);
});

test('the office a district was opened with serves every school its roster brings, and no empty one stays', async () => {
  await openSchool('Rivermouth Schools');
  await take('Maple Street', 'Harbour High');
  expect(await schools()).toEqual(['Harbour High s2', 'Maple Street s1']);
  expect(await offices()).toEqual(['Harbour High', 'Maple Street']);
  await take('Maple Street', 'Harbour High', 'Dock Lane');
  expect(await offices()).toEqual(['Dock Lane', 'Harbour High', 'Maple Street']);
  expect(await take('Maple Street', 'Harbour High', 'Dock Lane')).toMatchObject({
    report: { counts: { schools: { added: 0, changed: 0, removed: 0 } } },
  });
});

test('an office of one school among several is not given the next one', async () => {
  await openSchool('Maple Street');
  await take('Maple Street', 'Harbour High');
  await office.owner.query(
    `UPDATE person_role SET ended_at = now() WHERE district_id = $1 AND role = 'office'
       AND school_id = (SELECT school_id FROM school WHERE district_id = $1 AND source_id = 's2')`,
    [office.viewer().district],
  );
  await take('Maple Street', 'Harbour High', 'Dock Lane');
  expect(await offices()).toEqual(['Maple Street']);
});

/** As `alongside school` names a district: after its school, unless it is given a name. */
const called = (name: string) =>
  office.owner.query('UPDATE district SET name = $2 WHERE district_id = $1', [
    office.viewer().district,
    name,
  ]);
const name = () => office.rows('SELECT name FROM district WHERE district_id = $d');
const notes = (result: Awaited<ReturnType<typeof take>>) =>
  result.ok ? result.report.notes.filter((note) => note.note.startsWith('district')) : [];

test('a district called after its only school is called as the roster calls that school; a look at the files says so and renames nothing', async () => {
  await openSchool('Maple St');
  await called('Maple St');
  const renamed = [{ note: 'districtRenamed', written: 'Maple Street' }];
  const looked = await office.preview(office.zip({ 'orgs.csv': orgs('Maple Street'), 'users.csv': users }));
  expect(notes(looked)).toEqual(renamed);
  expect(await name()).toEqual(['Maple St']);
  expect(notes(await take('Maple Street'))).toEqual(renamed);
  expect(await name()).toEqual(['Maple Street']);
  expect(notes(await take('Maple Street'))).toEqual([]);
});

test('a district called after one of several schools takes the name the roster has for all of them', async () => {
  await openSchool('Maple Street');
  await called('Maple Street');
  const all =
    'sourcedId,name,type,parentSourcedId\nd,Rivermouth Unified,district,\ns1,Maple Street,school,d\ns2,Harbour High,school,d\n';
  expect(notes(await office.take(office.zip({ 'orgs.csv': all, 'users.csv': users })))).toEqual([
    { note: 'districtRenamed', written: 'Rivermouth Unified' },
  ]);
  expect(await name()).toEqual(['Rivermouth Unified']);
});

test('where the roster has no such name, the office is told that all schools go by the name of one', async () => {
  await openSchool('Maple Street');
  await called('Maple Street');
  expect(notes(await take('Maple Street', 'Harbour High'))).toEqual([
    { note: 'districtName', written: 'Maple Street', count: 2 },
  ]);
  expect(await name()).toEqual(['Maple Street']);
});

test('a name of its own stays, whatever the roster says', async () => {
  await openSchool('Maple Street');
  expect(notes(await take('Maple Street', 'Harbour High'))).toEqual([]);
  expect(await name()).toEqual(['Rivermouth']);
});

test('a district opened under its own name, as its first school, keeps it when the real schools come', async () => {
  await openSchool('Rivermouth');
  expect(notes(await take('Maple Street', 'Harbour High'))).toEqual([]);
  expect(notes(await take('Maple Street', 'Harbour High'))).toEqual([]);
  expect(await name()).toEqual(['Rivermouth']);
});
