import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '#test/world.ts';
import { rollBackWith } from './database.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const people = (db: Parameters<Parameters<World['as']>[2]>[0]) =>
  db.q.selectFrom('person').select('given_name').execute();

test('a viewer of one district finds nobody of another, even when asking for everybody', async () => {
  const names = (await world.as(world.people.priya, ['office'], people)).map((row) => row.given_name);
  expect(names).toContain('Lina');
  expect(names).not.toContain('Unseen');
  expect(names).not.toContain('Stranger');
});

test('a guardian finds itself, its children and the staff, never another guardian or child', async () => {
  const names = (await world.as(world.people.pablo, ['guardian'], people))
    .map((row) => row.given_name)
    .sort();
  expect(names).toEqual(['Amara', 'Jonas', 'Lina', 'Mira', 'Pablo', 'Priya']);
});

test('without a viewer there is nothing', async () => {
  const rows = await world.deps.db.beforeViewer(sql<object>`SELECT given_name FROM person`);
  expect(rows).toEqual([]);
});

test('a refusal after a write keeps nothing of it and is handed out', async () => {
  const { linden, people: cast } = world;
  const answer = await world.as(cast.priya, ['office'], async (db) => {
    await db.q.updateTable('school').set({ name: 'Gone' }).where('district_id', '=', db.district).execute();
    rollBackWith('no');
  });
  expect(answer).toBe('no');
  const { rows } = await world.owner.query('SELECT name FROM school WHERE school_id = $1', [linden.school]);
  expect(rows[0].name).toBe('Linden School');
});

test('a swallowed database error is not acknowledged as a commit', async () => {
  const work = world.as(world.people.priya, ['office'], async (db) => {
    await sql`SELECT 1/0`.execute(db.q).catch(() => {});
    return 'saved';
  });
  await expect(work).rejects.toThrow('failed before its commit');
});

test('what was written wakes the worker once, after the commit and never after a roll back', async () => {
  const { db } = world.deps;
  let woken = 0;
  db.onEffect = () => {
    woken += 1;
  };
  const wake = (tx: { wake(): void }) => {
    tx.wake();
    tx.wake();
    expect(woken).toBe(0);
  };
  await world.as(world.people.priya, ['office'], async (tx) => wake(tx));
  expect(woken).toBe(1);
  await world.as(world.people.priya, ['office'], async (tx) => {
    tx.wake();
    rollBackWith(undefined);
  });
  expect(woken).toBe(1);
});

test('staff whose role has ended are refused by the database itself', async () => {
  const { jonas } = world.people;
  const viewer = { ...world.viewer(jonas, ['teacher']), proof: { at: world.clock.now() } };
  expect(await world.deps.db.as(viewer, async () => 'in')).toBe('in');
  await expect(
    world.deps.db.as({ ...viewer, roles: ['teacher', 'office'] }, async () => 'in'),
  ).rejects.toMatchObject({ code: 'AL001' });
  await world.owner.query('UPDATE person SET ended_at = now() WHERE person_id = $1', [jonas]);
  await expect(world.deps.db.as(viewer, async () => 'in')).rejects.toMatchObject({ code: 'AL001' });
});
