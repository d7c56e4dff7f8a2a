import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/database.ts';
import { openProgram } from '../../program.ts';
import { readConfig } from '../config.ts';
import { openQueue } from '../jobs/queue.ts';
import { migrate } from './migrate.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { urlAs } from './roles.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('programs that start in the same moment on an empty database all open', async () => {
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query('DROP SCHEMA IF EXISTS public, queue, sign_in CASCADE');
  await owner.query('CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO PUBLIC'); // as a new database has it
  await owner.end();
  const read = readConfig({ PUBLIC_URL: 'http://localhost' });
  if (!read.ok) throw new Error('the test configuration is wrong');
  const log = { info() {}, error() {} };
  // all of them at each step at once: were one held up at the first, it would meet nobody at the second
  const many = <T>(count: number, start: () => Promise<T>) =>
    Promise.all(Array.from({ length: count }, start));
  await many(12, () => migrate(database.url));
  const started = await many(4, async () => {
    const program = await openProgram(database.url, read.config, log, {
      secret: 'a secret of tests, long enough to be one',
    });
    const queue = await openQueue(urlAs(database.url, 'queue'), log, async () => {});
    return () => Promise.all([queue.stop(), program.close()]);
  });
  expect(started).toHaveLength(4);
  for (const close of started) await close();
});

test('whoever waits begins when the other is through, also when that failed', async () => {
  const told: string[] = [];
  const work = (name: string, fails: boolean) =>
    oneAtATime(database.url, 'tests', async () => {
      told.push(`${name} begins`);
      await new Promise((later) => setTimeout(later, 30));
      told.push(`${name} ends`);
      if (fails) throw new Error(name);
    });
  const all = await Promise.allSettled([work('one', true), work('two', true), work('three', false)]);
  expect(all.filter((one) => one.status === 'rejected')).toHaveLength(2);
  const names = told.filter((_, n) => n % 2 === 0).map((text) => text.split(' ')[0]);
  expect(told).toEqual(names.flatMap((name) => [`${name} begins`, `${name} ends`]));
});
