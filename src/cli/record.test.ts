import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '#test/world.ts';
import { recordCommand } from './record.ts';

let w: World;
let url: string;
beforeAll(async () => {
  w = await openWorld();
  const { host, port, user, password, database } = w.owner as never as Record<string, string>;
  url = `postgres://${user}:${encodeURIComponent(String(password))}@${host}:${port}/${database}`;
});
afterAll(() => w.close());

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) };
  const code = await recordCommand(args, io, url);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

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
