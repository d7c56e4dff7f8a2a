import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { privateNoteOf } from '#preparation/reads/private-note.ts';
import type { Browser } from '#test/browser.ts';
import { openWorld, type World } from '#test/world.ts';
import { turnsOf } from './reads.ts';

let w: World;
let jonas: Browser;
let talk: string;
const base = () => `/teacher/conferences/${talk}`;

beforeAll(async () => {
  w = await openWorld();
  jonas = await w.staff(w.people.jonas);
  const { round } = await w.addRound();
  talk = await w.addConference({
    round,
    child: w.people.lina,
    guardian: w.people.maria,
    teacher: w.people.jonas,
  });
  await jonas.post(`${base()}/meet/open`, { _idempotency: newId() }, `${base()}/meet`);
});
afterAll(() => w.close());
afterEach(() => expect(w.complaints).toEqual([]));

const send = (turns: unknown, token = jonas.token()) =>
  jonas.send(`${base()}/turns`, {
    method: 'POST',
    body: JSON.stringify({ turns }),
    headers: { 'content-type': 'application/json', 'x-csrf': token, 'sec-fetch-site': 'same-origin' },
  });
const stored = async () =>
  (await w.owner.query('SELECT who FROM turn WHERE conference_id = $1 ORDER BY began_at, turn_id', [talk]))
    .rows;

test('taps sent late and twice are kept once, in the order in which they were made', async () => {
  const opened = w.clock.now();
  w.clock.moveTo(opened.add({ minutes: 5 }));
  const taps = [
    { turnId: newId(), who: 'family', agoMs: 240_000 },
    { turnId: newId(), who: 'school', agoMs: 60_000 },
  ];
  expect((await send(taps)).status).toBe(204);
  expect((await send(taps)).status).toBe(204);
  expect(await stored()).toEqual([{ who: 'family' }, { who: 'school' }]);
  const html = await jonas.html(`${base()}/private`);
  expect(html).toContain('75%');
});

test('nonsense is refused for good, a wrong token at the door', async () => {
  for (const turns of [
    undefined,
    'x',
    [{ turnId: 'x', who: 'family', agoMs: 1 }],
    [{ turnId: newId(), who: 'dog', agoMs: 1 }],
  ]) {
    expect((await send(turns)).status).toBe(422);
  }
  expect((await send([{ turnId: newId(), who: 'family', agoMs: -1 }])).status).toBe(422);
  expect((await send([], 'wrong')).status).toBe(403);
  expect(await stored()).toHaveLength(2);
});

test('without script the same buttons mark a turn, and pressed again they pause', async () => {
  const tap = () => ({ _idempotency: newId(), step: 'welcome', deed: 'family', seen: '' });
  await jonas.post(`${base()}/meet`, tap(), `${base()}/meet`);
  w.clock.moveTo(w.clock.now().add({ seconds: 30 }));
  await jonas.post(`${base()}/meet`, tap());
  expect((await stored()).slice(2)).toEqual([{ who: 'family' }, { who: 'nobody' }]);
});

test('turns are found by nobody but the teacher who tapped', async () => {
  const { jonas: own, mira, amara, priya, maria } = w.people;
  expect(await w.as(own, ['teacher'], (db) => turnsOf(db, talk))).toHaveLength(4);
  for (const [person, role] of [
    [mira, 'teacher'],
    [amara, 'leader'],
    [priya, 'office'],
    [maria, 'guardian'],
  ] as const) {
    expect(await w.as(person, [role], (db) => turnsOf(db, talk))).toEqual([]);
    // and the database itself shows none, whoever asks for whose
    const all = await w.as(person, [role], (db) =>
      db.q.selectFrom('turn').selectAll().where('district_id', '=', db.district).execute(),
    );
    expect(all).toEqual([]);
  }
});

test('the private note is on its own page only, and in no shared entry', async () => {
  const secret = 'I am a little afraid of this talk';
  const kept = await jonas.post(`${base()}/private`, { body: secret, seen: '' }, `${base()}/private`);
  expect(await kept.text()).toContain(secret);
  expect(await jonas.html(`${base()}/meet`)).not.toContain(secret);
  expect(await jonas.html(`${base()}/prepare`)).not.toContain(secret);
  const { rows } = await w.owner.query('SELECT 1 FROM page_entry WHERE body LIKE $1', [`%${secret}%`]);
  expect(rows).toEqual([]);
  for (const [person, role] of [
    [w.people.amara, 'leader'],
    [w.people.priya, 'office'],
    [w.people.mira, 'teacher'],
  ] as const) {
    const found = await w.as(person, [role], (db) =>
      db.q.selectFrom('private_note').selectAll().where('district_id', '=', db.district).execute(),
    );
    expect(found).toEqual([]);
  }
});

test('a stale or empty form never covers the private note; deleting it is a deed of its own', async () => {
  const long = await jonas.post(
    `${base()}/private`,
    { body: 'b'.repeat(8001), seen: '' },
    `${base()}/private`,
  );
  expect(await long.text()).toContain('One note holds at most 8,000 characters.');
  const stale = await jonas.post(`${base()}/private`, { body: 'Other', seen: '' }, `${base()}/private`);
  expect(stale.status).toBe(422);
  const html = await stale.text();
  expect(html).toContain('a little afraid');
  expect(html).toContain('Other');
  expect((await jonas.post(`${base()}/private`, { body: '', seen: '' })).status).toBe(422);
  const note = () => w.as(w.people.jonas, ['teacher'], (db) => privateNoteOf(db, talk));
  expect((await note())?.body).toContain('a little afraid');
  await jonas.post(`${base()}/private/erase`, {}, `${base()}/private`);
  expect(await note()).toBeUndefined();
});
