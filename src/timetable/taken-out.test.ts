import { afterAll, beforeAll, expect, test } from 'vitest';
import { byTheFirstLockAlone } from '#test/first-lock.ts';
import { openWorld, type World } from '#test/world.ts';
import { conferenceOf, talksOfFamily } from './reads.ts';

let w: World;
beforeAll(async () => {
  w = await openWorld();
});
afterAll(() => w.close());

test('who was taken out of a talk finds it no longer, also with row level security bypassed; who stayed in does', async () => {
  const { lina, maria, sam, jonas } = w.people;
  const { round } = await w.addRound();
  const talk = { round, child: lina, guardian: maria, teacher: jonas, startsAt: '2026-11-24T15:00:00Z' };
  const id = await w.addConference({ ...talk, also: [sam] });
  const found = (person: string) =>
    byTheFirstLockAlone(w, w.viewer(person, ['guardian']), async (db) => [
      ...(await talksOfFamily(db)).map((one) => one.conferenceId),
      (await conferenceOf(db, id))?.conferenceId,
    ]);
  expect(await found(sam)).toEqual([id, id]);
  await w.owner.query('UPDATE participant SET ended_at = now() WHERE person_id = $1', [sam]);
  expect(await found(sam)).toEqual([undefined]);
  expect(await found(maria)).toEqual([id, id]);
});
