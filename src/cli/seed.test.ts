import { afterAll, beforeAll, expect, test } from 'vitest';
import { holdsASchool } from '#core/db/districts.ts';
import { createTestDatabase, type TestDatabase } from '#test/database.ts';
import { importCommand } from './import.ts';
import { seedCommand } from './seed.ts';

let file: TestDatabase;
beforeAll(async () => {
  file = await createTestDatabase();
});
afterAll(() => file.drop());

const said = () => {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  return { lines, io: { out: say, err: say } };
};

test('in production no sample school is put beside the real one', async () => {
  const { lines, io } = said();
  expect(await seedCommand({ production: true }, io, file.url)).toBe(1);
  expect(lines.join()).toMatch(/In production there is no sample school/);
  expect(await holdsASchool(file.url)).toBe(false);
});

test('who imports before there is a school is told how to open one', async () => {
  const { lines, io } = said();
  expect(await importCommand(['roster.zip'], io, file.url)).toBe(1);
  expect(lines.join()).toMatch(/no school here yet.*alongside school/);
});
