import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '#test/world.ts';

let w: World;
beforeAll(async () => {
  w = await openWorld();
});
afterAll(async () => {
  expect(w.complaints).toEqual([]);
  await w.close();
});

const words = {
  'text-en': 'We keep papers in the office.',
  'text-ar': 'نحفظ الأوراق في المكتب.',
  contact: 'Ms Nair',
};
const versions = async () =>
  (await w.owner.query('SELECT notice_version AS v FROM notice ORDER BY 1')).rows.map((r) => r.v);

test('publishing makes a version, the same words again make none', async () => {
  const office = await w.staff(w.people.priya);
  expect(await office.html('/office/notice')).toContain('Nothing of your own is published yet');
  expect(await (await office.post('/office/notice', words)).text()).toContain('Published.');
  expect(await (await office.post('/office/notice', words)).text()).toContain('Nothing has changed');
  expect(await versions()).toEqual([1]);
  await office.post('/office/notice', { ...words, contact: 'Mr Ode' });
  expect(await versions()).toEqual([1, 2]);
});

test('a family is shown the school’s own words in its language, with the contact', async () => {
  const yusuf = await w.family(w.people.yusuf);
  const page = await yusuf.html('/family/notice');
  expect(page).toContain(words['text-ar']);
  expect(page).not.toContain(words['text-en']);
  expect(page).toContain('Mr Ode');
});

test('words that are too long are refused and stay typed', async () => {
  const office = await w.staff(w.people.priya);
  const answer = await office.post(
    '/office/notice',
    { ...words, 'text-es': `${'largo '.repeat(800)}fin` },
    '/office/notice',
  );
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('largo fin');
  expect(await versions()).toEqual([1, 2]);
});

test('versions are added by the office alone and never changed, not even with raw SQL', async () => {
  const insert = (person: string, role: 'guardian' | 'teacher' | 'office') =>
    w.as(person, [role], (db) =>
      db.q
        .insertInto('notice')
        .values({
          district_id: db.district,
          notice_version: 9,
          texts: '{}',
          contact: 'x',
          published_at: w.clock.now(),
        })
        .execute(),
    );
  await expect(insert(w.people.maria, 'guardian')).rejects.toMatchObject({ code: '42501' });
  await expect(insert(w.people.jonas, 'teacher')).rejects.toMatchObject({ code: '42501' });
  const changed = await w.as(w.people.priya, ['office'], (db) =>
    db.q
      .updateTable('notice')
      .set({ contact: 'y' })
      .where('district_id', '=', db.district)
      .executeTakeFirst(),
  );
  expect(Number(changed.numUpdatedRows)).toBe(0);
});
