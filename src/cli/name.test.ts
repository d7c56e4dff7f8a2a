import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/database.ts';
import { nameCommand } from './name.ts';
import { schoolCommand } from './school.ts';

let file: TestDatabase;
const said: string[] = [];
const say = (line: string) => void said.push(line);
beforeAll(async () => {
  file = await createTestDatabase();
  const elm = ['--name', 'Elm', '--zone', 'UTC', '--prefix', 'ELM', '--office', 'office@elm.example'];
  await schoolCommand(elm, { out: say, err: say }, file.url);
});
afterAll(() => file.drop());
const call = (...args: string[]) => nameCommand(args, { out: say, err: say }, file.url);
const names = async () => {
  const owner = new pg.Client({ connectionString: file.url });
  await owner.connect();
  const { rows } = await owner.query(
    'SELECT d.name AS d, s.name AS s FROM district d JOIN school s USING (district_id)',
  );
  await owner.end();
  return rows;
};

test('a district is called by another name, and its school keeps its own', async () => {
  expect(await names()).toEqual([{ d: 'Elm', s: 'Elm' }]);
  expect(await call('elm', 'Tree Schools')).toBe(0);
  expect(await names()).toEqual([{ d: 'Tree Schools', s: 'Elm' }]);
});

test('an unknown district, an empty name and a missing quote change nothing and are answered in words', async () => {
  expect(await call('ASH', 'Other')).toBe(1);
  expect(said.at(-1)).toBe('There is no district ASH.');
  expect(await call('ELM', ' ')).toBe(2);
  expect(await call('ELM', 'Two', 'Words')).toBe(2);
  expect(await names()).toEqual([{ d: 'Tree Schools', s: 'Elm' }]);
});
