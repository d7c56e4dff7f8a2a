import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import type { Browser } from '#test/browser.ts';
import { insert } from '#test/people.ts';
import { openWorld, type World } from '#test/world.ts';
import { preparationOf, readinessByTalk } from './reads/preparation.ts';

let w: World;
let jonas: Browser;
let talk: string;
const value = newId();
const path = () => `/teacher/conferences/${talk}/prepare`;

beforeAll(async () => {
  w = await openWorld();
  jonas = await w.staff(w.people.jonas);
  const { round } = await w.addRound();
  const { lina, maria, jonas: teacher } = w.people;
  talk = await w.addConference({ round, child: lina, guardian: maria, teacher });
  const facts = { school_id: w.linden.school, name: 'Community', lang: 'en', position: 0 };
  await insert(w.owner, 'core_value', { district_id: w.linden.district, value_id: value, ...facts });
});
afterAll(() => w.close());
beforeEach(async () => {
  await w.owner.query('DELETE FROM prepared_question');
  await w.owner.query('DELETE FROM preparation');
  await w.owner.query("UPDATE conference SET state = 'booked'");
});
afterEach(() => expect(w.complaints).toEqual([]));

const seenIn = (html: string) => /name="seen" value="([^"]*)"/.exec(html)?.[1] ?? '';
const save = (fields: Record<string, string | string[]>) =>
  jonas.post(path(), { seen: '', ...fields }, path());
const stored = () => w.as(w.people.jonas, ['teacher'], (db) => preparationOf(db, talk));

const whole = {
  glow: 'Explained her drawing to Sami',
  glowWhere: 'reading corner',
  glowWhen: 'Tuesday',
  growNeed: 'time to plan',
  growStep: 'draws three pictures first',
  value,
  valueTie: 'She lifts others up',
  pick: ['passion.1', 'hope.2'],
  'own-1': 'How do you calm down together?',
  'own-1-intent': 'wellbeing',
};

test('nothing about the child opens before the Why was visited; "not now" is one tap and honest', async () => {
  const gate = await jonas.html(path());
  expect(gate).toContain('First, your Why');
  expect(gate).not.toContain('Lina');
  const opened = await jonas.post('/teacher/why/visit', { how: 'not-now', to: path() });
  expect(await opened.text()).toContain('Preparing the talk about');
  const { rows } = await w.owner.query('SELECT how FROM why_visit WHERE person_id = $1', [w.people.jonas]);
  expect(rows).toEqual([{ how: 'not-now' }]);
  expect(await jonas.html(path())).toContain('Four questions to hold in mind');
});

test('everything that was typed is kept, and shown again in its place', async () => {
  const html = await (await save(whole)).text();
  expect(html).toContain('You are prepared');
  expect(html).toMatch(/value="passion\.1" checked/);
  expect(html).not.toMatch(/value="passion\.2" checked/);
  expect(html).toContain('value="How do you calm down together?"');
  const kept = await stored();
  expect(kept).toMatchObject({
    glow: whole.glow,
    growNeed: 'time to plan',
    valueId: value,
    valueTie: 'She lifts others up',
  });
  expect(kept?.questions.map(({ intent }) => intent)).toEqual(['passion', 'hope', 'wellbeing']);
  expect(kept?.questions[0]?.body).toContain('Lina');
});

test('half a page is saved, and what is missing is said without a reproach', async () => {
  const html = await (await save({ glow: 'Helped Sami' })).text();
  expect(html).toContain('Still open');
  expect(html).toContain('the next small step');
  expect(html).toContain('Where and when did you see it?');
  expect(html).not.toContain('You are prepared');
  const ready = await w.as(w.people.jonas, ['teacher'], (db) => readinessByTalk(db, [talk]));
  expect(ready.get(talk)).toMatchObject({
    prepared: false,
    missing: ['grow-need', 'grow-step', 'value', 'questions'],
  });
});

test('questions that could all be answered yes or no are nudged, and saved all the same', async () => {
  const html = await (await save({ ...whole, pick: [], 'own-1': 'Does she like school?' })).text();
  expect(html).toContain('could be answered with yes or no');
  expect((await stored())?.questions).toHaveLength(1);
});

test('two windows: the older one covers nothing and loses nothing; saving again is meant', async () => {
  const older = seenIn(await (await save(whole)).text());
  w.clock.moveTo(w.clock.now().add({ minutes: 1 }));
  await save({ ...whole, seen: older, glow: 'Newer glow' });
  const stale = await save({ ...whole, seen: older, glow: 'Typed in the older window' });
  expect(stale.status).toBe(422);
  const html = await stale.text();
  expect(html).toContain('Newer glow');
  expect(html).toContain('Typed in the older window');
  expect((await stored())?.glow).toBe('Newer glow');
  await save({ ...whole, seen: seenIn(html), glow: 'Typed in the older window' });
  expect((await stored())?.glow).toBe('Typed in the older window');
});

test('what is too long is named, and all of it is still on the page', async () => {
  const answer = await save({ ...whole, glow: 'g'.repeat(2001), growNeed: 'keep me' });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain('g'.repeat(2001));
  expect(html).toContain('keep me');
  expect(await stored()).toBeUndefined();
});

test('nonsense in every field is kept as text and never becomes markup', async () => {
  for (const odd of ['<img src=x onerror=alert(1)>', 'هدى 👩‍👧 ป้า', "'; DROP TABLE why;--", '{name}']) {
    const seen = seenIn(await jonas.html(path()));
    const html = await (
      await save({ ...whole, seen, glow: odd, growNeed: odd, valueTie: odd, 'own-1': odd })
    ).text();
    expect(html).not.toContain('<img src=x');
    expect((await stored())?.glow).toBe(odd);
    w.clock.moveTo(w.clock.now().add({ seconds: 1 }));
  }
});

test('a value of another school is not taken, nor one that was made up', async () => {
  await save({ ...whole, value: newId() });
  expect((await stored())?.valueId).toBeNull();
  expect((await save({ ...whole, value: 'x' })).status).toBe(422);
});

test('a closed talk leads to its shared page and its preparation stays as it was', async () => {
  await save(whole);
  await w.owner.query("UPDATE conference SET state = 'closed'");
  const late = await save({ ...whole, glow: 'late' });
  expect(late.status).toBe(422);
  expect(await late.text()).toContain('late');
  expect((await stored())?.glow).toBe(whole.glow);
});

test('nobody but the teacher finds the preparation: neither colleagues, nor leaders, nor the family', async () => {
  await save(whole);
  const { mira, amara, priya, maria } = w.people;
  for (const [person, role] of [
    [mira, 'teacher'],
    [amara, 'leader'],
    [priya, 'office'],
    [maria, 'guardian'],
  ] as const) {
    const found = await w.as(person, [role], async (db) => {
      const mine = db.q
        .selectFrom('preparation')
        .selectAll()
        .where('district_id', '=', db.district)
        .execute();
      const questions = db.q
        .selectFrom('prepared_question')
        .selectAll()
        .where('district_id', '=', db.district)
        .execute();
      return [await mine, await questions, await preparationOf(db, talk)];
    });
    expect(found).toEqual([[], [], undefined]);
  }
});

test('what is typed while the hours are taken away is kept, and is there when the talk has a time again', async () => {
  await jonas.post('/teacher/why/visit', { how: 'not-now', to: path() }, '/teacher/why');
  await jonas.get(path());
  const taken = newId();
  const { rows } = await w.owner.query('SELECT round_id FROM conference');
  await insert(w.owner, 'taken_hours', {
    ...{ district_id: w.linden.district, taken_id: taken, round_id: rows[0].round_id },
    ...{ teacher_id: w.people.jonas, taken_by: w.people.priya, taken_at: '2026-11-23T11:00:00Z' },
    ...{ starts_at: '2026-11-24T15:00:00Z', ends_at: '2026-11-24T17:00:00Z' },
  });
  await w.owner.query("UPDATE conference SET state = 'cancelled', taken_id = $1", [taken]);
  const saved = await (await jonas.post(path(), { seen: '', ...whole })).text();
  expect(saved).toContain('This talk has no time at the moment');
  expect(saved).toContain('Explained her drawing to Sami');
  const meet = path().replace('/prepare', '/meet');
  expect(await jonas.html(meet)).not.toContain(`action="${meet}`);
  const note = { body: 'Ask about the move.', seen: '' };
  const kept = await jonas.post(
    path().replace('/prepare', '/private'),
    note,
    path().replace('/prepare', '/private'),
  );
  expect(await kept.text()).toContain('Ask about the move.');
  await w.owner.query("UPDATE conference SET state = 'booked', taken_id = NULL");
  expect(await jonas.html(path())).toContain('Explained her drawing to Sami');
  await w.owner.query("UPDATE conference SET state = 'cancelled'");
  expect(await jonas.html(path())).not.toContain('Explained her drawing to Sami');
});
