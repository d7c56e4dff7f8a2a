import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/database.ts';
import { appointCommand } from './appoint.ts';
import { schoolCommand } from './school.ts';

let file: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  file = await createTestDatabase();
  await schoolCommand(
    ['--name', 'Elm', '--zone', 'UTC', '--prefix', 'ELM', '--office', 'office@elm.example'],
    { out() {}, err() {} },
    file.url,
  );
  owner = new pg.Client({ connectionString: file.url });
  await owner.connect();
  await owner.query(`INSERT INTO school (district_id, school_id, name, active)
    SELECT district_id, gen_random_uuid(), more.name, more.active FROM district,
      (VALUES ('Ash', true), ('Closed long ago', false)) AS more (name, active)`);
  await owner.query(`INSERT INTO person (district_id, person_id, given_name, family_name, email, is_staff, created_at)
    SELECT district_id, gen_random_uuid(), 'A', 'B', email, false, now()
    FROM district, unnest(ARRAY['head@elm.example', 'new@elm.example']) AS email`);
  await owner.query(`INSERT INTO person_role (district_id, person_id, school_id, role)
    SELECT s.district_id, person_id, school_id, 'teacher' FROM person JOIN school s USING (district_id)
    WHERE email = 'head@elm.example' AND s.name = 'Ash'`);
});
afterAll(async () => {
  await owner.end();
  await file.drop();
});

async function appoint(...args: string[]) {
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const code = await appointCommand(args, { out: say, err: say }, file.url);
  return { code, said: said.join('\n') };
}

test('who works at one school is appointed there, whoever has no school yet at every open one, and it is said which', async () => {
  expect(await appoint('Head@elm.example', 'leader')).toEqual({
    code: 0,
    said: 'Head@elm.example now is leader: Ash.',
  });
  expect((await appoint('new@elm.example', 'office')).said).toBe('new@elm.example now is office: Ash, Elm.');
  const { rows } = await owner.query(`SELECT DISTINCT email FROM person WHERE is_staff ORDER BY 1`);
  expect(rows.map((row) => row.email)).toEqual(['head@elm.example', 'new@elm.example', 'office@elm.example']);
});

test('a right is taken back everywhere, given again, and refused to an unknown address', async () => {
  expect((await appoint('new@elm.example', 'office', '--end')).said).toBe(
    'new@elm.example no longer is office.',
  );
  expect((await appoint('new@elm.example', 'office', '--end')).code).toBe(1);
  expect((await appoint('new@elm.example', 'office')).said).toContain('Ash, Elm');
  expect((await appoint('nobody@elm.example', 'leader')).code).toBe(1);
});
