import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '#test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('a personal link opens the family page after the privacy notice was shown, once', async () => {
  const anybody = await world.anybody();
  const maria = await world.family(world.people.maria);
  expect((await anybody.get('/family')).url).not.toContain('/family');
  const { rows } = await world.owner.query('SELECT person_id, notice_version, lang FROM notice_showing');
  expect(rows).toEqual([{ person_id: world.people.maria, notice_version: 0, lang: 'es' }]);
  expect(maria.cookies.get('alongside_family')).toContain(world.people.maria);
});

test('a revoked link opens nothing from that moment on, not even with its cookie', async () => {
  const yusuf = await world.family(world.people.yusuf);
  await world.owner.query('UPDATE link SET revoked_at = now() WHERE person_id = $1', [world.people.yusuf]);
  const answer = await yusuf.get('/family/notice');
  expect(answer.status).toBe(403);
  const said = await answer.text();
  expect(said).not.toContain('Haddad');
  for (const way of ['/lost-link', '/code']) expect(said).toContain(`href="${way}"`);
  expect(said, 'would only lead back to this page').not.toContain('href="/family"');
});
