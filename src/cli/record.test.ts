import { afterAll, beforeAll, expect, test } from 'vitest';
import { spoken } from '#test/command.ts';
import { openWorld, type World } from '#test/world.ts';
import { recordCommand } from './record.ts';

let w: World;
beforeAll(async () => {
  w = await openWorld();
});
afterAll(() => w.close());

const run = (...args: string[]) => spoken(recordCommand, w.url, ...args);

test('what is kept about a guardian is printed as JSON that other programs can read', async () => {
  const printed = await run(w.people.yusuf);
  expect(printed).toMatchObject({ code: 0, err: '' });
  const record = JSON.parse(printed.out);
  expect(record.people.map((one: { given_name: string }) => one.given_name).sort()).toEqual([
    'Noor',
    'Omar',
    'Yusuf',
  ]);
  expect(printed.out).not.toMatch(/Castillo|hash|district_id/);
});

test('who is no guardian, or not there, is said so', async () => {
  expect((await run(w.people.jonas)).err).toContain('nobody’s guardian');
  expect((await run('no-such@person.example')).err).toContain('Nobody here');
  expect(await run()).toMatchObject({ code: 2, out: '' });
});
