import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld } from '#test/world.ts';
import { cast } from '../../db/seed/cast.ts';

let w: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => {
  w = await openWorld();
  const { people, owner } = w;
  for (const [person, email] of [
    [people.maria, cast.family1],
    [people.yusuf, cast.family2],
  ])
    await owner.query('UPDATE person SET email = $2 WHERE person_id = $1', [person, email]);
});
afterAll(() => w.close());

const pageAt = async (path: string) => (await w.app.request(path)).text();

test('where no school is a sample, nobody is shown around one or let in without a link', async () => {
  for (const path of ['/sample', '/sample/family1', '/sample/family2', '/sample/teacher'])
    expect((await w.app.request(path)).status, path).toBe(404);
  for (const path of ['/', '/mailbox']) expect(await pageAt(path), path).not.toContain('/sample');
});

test('a newcomer finds the guide from the first page and the mailbox, and goes in from it as a family', async () => {
  await w.owner.query('UPDATE district SET is_sample = true WHERE district_id = $1', [w.linden.district]);
  for (const path of ['/', '/mailbox']) expect(await pageAt(path), path).toContain('href="/sample"');
  const guide = await pageAt('/sample');
  for (const who of ['family1', 'family2', 'teacher', 'leader', 'office'])
    expect(guide).toContain(`href="/sample/${who}"`);
  expect(guide).toContain('href="/mailbox"');
  for (const family of ['family1', 'family2']) {
    const door = await w.app.request(`/sample/${family}`);
    expect(door.status).toBe(303);
    expect(door.headers.get('location')).toMatch(/^http:\/\/school\.test\/f\/[\w-]+$/);
  }
});
