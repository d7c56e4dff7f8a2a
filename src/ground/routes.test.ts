import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { addPerson, insert } from '../test/people.ts';
import { openWorld, today, type World } from '../test/world.ts';
import { valuesOf } from './reads/compass.ts';
import { whyFor, whyVisited } from './reads/why.ts';

let w: World;
beforeAll(async () => {
  w = await openWorld();
});
afterAll(async () => {
  expect(w.complaints).toEqual([]);
  await w.close();
});

const belief = 'Every child wants to be seen.\nI was not, once.';

test('a teacher writes a Why, sees it again, and it counts as this season’s visit', async () => {
  const jonas = await w.staff(w.people.jonas);
  expect(await w.as(w.people.jonas, ['teacher'], (db) => whyVisited(db, today))).toBeUndefined();
  const answer = await jonas.post('/teacher/why', { body: belief }, '/teacher/why');
  const html = await answer.text();
  expect(answer.status).toBe(200);
  expect(html).toContain('Every child wants to be seen.');
  expect(html).toContain('Your Why is kept.');
  const [why, visit] = await w.as(w.people.jonas, ['teacher'], async (db) => [
    await whyFor(db, today),
    await whyVisited(db, today),
  ]);
  expect(why).toMatchObject({ season: 2026, current: true, body: belief, lang: 'en', shared: false });
  expect(visit?.how).toBe('written');
});

test('a Why that was not shared is read by nobody else, whatever they hold', async () => {
  const others = [
    [w.people.mira, ['teacher']],
    [w.people.amara, ['leader']],
    [w.people.priya, ['office']],
    [w.people.maria, ['guardian']],
  ] as const;
  for (const [person, roles] of others) {
    const rows = await w.as(person, [...roles], (db) =>
      db.q.selectFrom('why').where('district_id', '=', db.district).selectAll().execute(),
    );
    expect(rows).toEqual([]);
  }
  expect(await (await w.staff(w.people.amara)).html('/leader/why')).not.toContain('Every child wants');
});

test('shared with colleagues it can be read by the staff, and taken back', async () => {
  const jonas = await w.staff(w.people.jonas);
  const mira = await w.staff(w.people.mira);
  await jonas.post('/teacher/why', { body: belief, shared: 'on' }, '/teacher/why');
  const page = await mira.html('/teacher/why');
  expect(page).toContain('Every child wants to be seen.');
  expect(page).toContain('Jonas Weber');
  await jonas.post('/teacher/why', { body: belief }, '/teacher/why');
  expect(await mira.html('/teacher/why')).not.toContain('Every child wants');
});

test('however many colleagues share their Why, each can be read, on one page after another', async () => {
  const shared = { season: 2026, lang: 'en', shared: true };
  for (let n = 0; n < 120; n++) {
    const person_id = await addPerson(w.owner, w.linden, 'teacher', `Many${n}`, 'Teacher');
    const updated_at = `2026-11-01T08:${String(n % 60).padStart(2, '0')}:00Z`;
    const why = { district_id: w.linden.district, person_id, body: `Because ${n}.`, ...shared };
    await insert(w.owner, 'why', { ...why, updated_at });
  }
  const mira = await w.staff(w.people.mira);
  const read: string[] = [];
  let page: string | undefined = '/teacher/why?to=/teacher/prepare';
  let pages = 0;
  for (; page && pages < 5; pages++) {
    const html: string = await mira.html(page);
    expect(html).toContain('name="to" value="/teacher/prepare"');
    read.push(...[...html.matchAll(/Because (\d+)\./g)].map(([, n]) => n as string));
    page = /href="([^"#]+)#colleagues">Next</.exec(html)?.[1]?.replaceAll('&amp;', '&');
  }
  expect([pages, read.length, new Set(read).size]).toEqual([3, 120, 120]);
  for (const asked of ['4', '99999', '-1', 'x', '1e9'])
    expect((await mira.get(`/teacher/why?page=${asked}`)).status).toBe(200);
  await w.owner.query("DELETE FROM why WHERE body LIKE 'Because %'");
});

test('"not now" is a visit, goes on to where one came from, and never undoes a written Why', async () => {
  const mira = await w.staff(w.people.mira);
  const page = await mira.html('/teacher/why?to=/teacher/prepare');
  expect(page).toContain('name="to" value="/teacher/prepare"');
  await mira.post('/teacher/why/visit', { how: 'not-now' });
  expect((await w.as(w.people.mira, ['teacher'], (db) => whyVisited(db, today)))?.how).toBe('not-now');
  const jonas = await w.staff(w.people.jonas);
  await jonas.post('/teacher/why/visit', { how: 'not-now' }, '/teacher/why');
  expect((await w.as(w.people.jonas, ['teacher'], (db) => whyVisited(db, today)))?.how).toBe('written');
});

test('the way on never leads to another site', async () => {
  const mira = await w.staff(w.people.mira);
  for (const to of [
    'https://evil.example',
    '//evil.example',
    '/family',
    '/teacher/..//evil',
    'javascript:x',
  ]) {
    expect(await mira.html(`/teacher/why?to=${encodeURIComponent(to)}`)).not.toContain(
      `name="to" value="${to}`,
    );
  }
});

test('last season’s Why is shown back until a new one is written, and a season may be deleted for good', async () => {
  const next = today.add({ years: 1 });
  const mira = [w.people.jonas, ['teacher']] as const;
  const later = await w.as(mira[0], [...mira[1]], (db) => whyFor(db, next));
  expect(later).toMatchObject({ season: 2026, current: false });
  expect(await w.as(mira[0], [...mira[1]], (db) => whyVisited(db, next))).toBeUndefined();
  const jonas = await w.staff(w.people.jonas);
  const answer = await jonas.post('/teacher/why/delete', { season: '2026' }, '/teacher/why');
  expect(await answer.text()).not.toContain('Every child wants');
  expect(await w.as(mira[0], [...mira[1]], (db) => whyFor(db, today))).toBeUndefined();
});

test('an empty Why is answered in words, and nothing typed is lost', async () => {
  const mira = await w.staff(w.people.mira);
  const answer = await mira.post('/teacher/why', { body: '  \u200b ', shared: 'on' }, '/teacher/why');
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain('Please write something here.');
  expect(html).toMatch(/name="shared"[^>]*checked/);
});

test('a leader sets the compass and the values; the order, names and ids hold', async () => {
  const amara = await w.staff(w.people.amara);
  const base = `/leader/ground/${w.linden.school}`;
  await amara.post(base, { mission: 'Every child grows.', vision: '' }, '/leader/ground');
  const [growth, community] = [newId(), newId()];
  await amara.post(`${base}/values`, { name: 'Growth', meaning: '', _idempotency: growth });
  await amara.post(`${base}/values`, { name: 'Community', meaning: 'We belong', _idempotency: community });
  await amara.post(`${base}/values`, { name: 'Community', meaning: 'We belong', _idempotency: community });
  await amara.post(`${base}/values/${community}/place`, { deed: 'earlier' });
  await amara.post(`${base}/values/${growth}`, { name: 'Growth mindset', meaning: '' });
  const read = () => w.as(w.people.jonas, ['teacher'], (db) => valuesOf(db, w.linden.school));
  expect((await read()).map((v) => [v.valueId, v.name])).toEqual([
    [community, 'Community'],
    [growth, 'Growth mindset'],
  ]);
  await amara.post(`${base}/values/${community}/place`, { deed: 'retire' });
  expect((await read()).map((v) => v.valueId)).toEqual([growth]);
  expect(await amara.html('/leader/ground')).toContain('Retired values');
  await amara.post(`${base}/values/${community}/place`, { deed: 'revive' });
  expect(await read()).toHaveLength(2);
});

test('nobody sets the ground of a school they do not lead', async () => {
  const amara = await w.staff(w.people.amara);
  const base = `/leader/ground/${w.other.school}`;
  expect((await amara.get(base)).status).toBe(404);
  const answer = await amara.post(base, { mission: 'Mine now', vision: '' }, '/leader/ground');
  expect(answer.status).toBe(404);
  expect(
    (await amara.post(`/leader/ground/${w.linden.school}/values/${'-'.repeat(36)}`, {}, '/leader/ground'))
      .status,
  ).toBe(404);
  const jonas = await w.staff(w.people.jonas);
  expect((await jonas.get('/leader/ground')).status).toBe(404);
  const { rowCount } = await w.owner.query("SELECT 1 FROM compass WHERE mission = 'Mine now'");
  expect(rowCount).toBe(0);
});

test('the database itself lets no teacher write what the school stands on', async () => {
  await expect(
    w.as(w.people.jonas, ['teacher'], (db) =>
      db.q
        .insertInto('core_value')
        .values({
          district_id: db.district,
          value_id: newId(),
          school_id: w.linden.school,
          name: 'Mine',
          lang: 'en',
          position: 9,
        })
        .execute(),
    ),
  ).rejects.toMatchObject({ code: '42501' });
});
