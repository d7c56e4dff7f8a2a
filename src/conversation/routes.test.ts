import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import type { Browser } from '#test/browser.ts';
import { insert } from '#test/people.ts';
import { openWorld, type World } from '#test/world.ts';

let w: World;
let jonas: Browser;
let talk: string;
const need = 'time to plan before writing';

beforeAll(async () => {
  w = await openWorld();
  jonas = await w.staff(w.people.jonas);
});
afterAll(() => w.close());
afterEach(() => expect(w.complaints).toEqual([]));

beforeEach(async () => {
  const { round } = await w.addRound();
  const { lina, maria, jonas: teacher } = w.people;
  await w.owner.query("UPDATE conference SET state = 'cancelled'");
  await w.owner.query('DELETE FROM claim');
  talk = await w.addConference({ round, child: lina, guardian: maria, teacher });
  await insert(w.owner, 'preparation', {
    district_id: w.linden.district,
    conference_id: talk,
    teacher_id: teacher,
    glow: 'explained her drawing to Sami',
    glow_where: 'in the reading corner',
    glow_when: 'Tuesday, 2nd lesson',
    grow_need: need,
    grow_step: 'draws three pictures first',
    lang: 'en',
    updated_at: '2026-11-23T08:00:00Z',
  });
});

const base = () => `/teacher/conferences/${talk}`;
const open = () => jonas.post(`${base()}/meet/open`, { _idempotency: newId() }, `${base()}/meet`);
const seenIn = (html: string) => /name="seen" value="([^"]*)"/.exec(html)?.[1] ?? '';
const press = (step: string, deed: string, more: Record<string, string> = {}) =>
  jonas.post(`${base()}/meet`, { _idempotency: newId(), step, deed, seen: '', ...more });
const stateOf = async () =>
  (await w.owner.query('SELECT state, opened_at FROM conference WHERE conference_id = $1', [talk])).rows[0];
const entries = async () =>
  (
    await w.owner.query(
      'SELECT field, body FROM page_entry WHERE conference_id = $1 ORDER BY written_at, entry_id',
      [talk],
    )
  ).rows;

test('the talk is not open before the teacher starts it, and starting it opens with the strength', async () => {
  expect(await jonas.html(`${base()}/meet`)).toContain('Start the talk');
  expect((await stateOf()).state).toBe('booked');
  const html = await (await open()).text();
  expect(html).toContain('explained her drawing to Sami');
  expect(html).toContain('in the reading corner');
  expect((await stateOf()).state).toBe('open');
  const { opened_at } = await stateOf();
  await open();
  expect((await stateOf()).opened_at).toEqual(opened_at);
  const { rows } = await w.owner.query("SELECT child_id FROM access_log WHERE about->>'conference' = $1", [
    talk,
  ]);
  expect(rows.length).toBeGreaterThan(0);
});

test('where and when stand beside the strength as they were typed, not joined by a word', async () => {
  const html = await (await open()).text();
  expect(html.replace(/[\u2068\u2069]/g, '')).toContain('in the reading corner · Tuesday, 2nd lesson');
});

test('what is to grow is nowhere in the page before the family was asked', async () => {
  await open();
  expect(await (await press('welcome', 'next')).text()).not.toContain(need);
  const folded = await (await press('voice', 'next')).text();
  expect(folded).toContain('We have asked');
  expect(folded).not.toContain(need);
  expect(folded).not.toContain('draws three pictures first');
  const unfolded = await (await press('together', 'asked')).text();
  expect(unfolded).toContain(need);
  expect(unfolded).not.toContain('We have asked');
});

test("the family's own words come second, labelled with their language, and only where they were written", async () => {
  const { lina: child, maria } = w.people;
  const { rows } = await w.owner.query(
    'SELECT q.* FROM round_question q JOIN conference c USING (round_id) WHERE conference_id = $1',
    [talk],
  );
  const { round_id, question_id } = rows[0];
  const answer = { round_id, question_id, child_id: child, guardian_id: maria, written_by: maria };
  const said = { body: 'Le encanta el mar', lang: 'es', answered_at: '2026-11-22T10:00:00Z' };
  await insert(w.owner, 'voice_answer', { district_id: w.linden.district, ...answer, ...said });
  expect(await (await open()).text()).not.toContain('Le encanta el mar');
  const html = await (await press('welcome', 'next')).text();
  expect(html).toContain('Le encanta el mar');
  expect(html).toContain('Spanish');
});

test('whatever is pressed, the note typed so far is kept for both sides', async () => {
  await open();
  await press('welcome', 'next', { body: 'She was proud of it' });
  const html = await (await press('voice', 'family', { body: 'Loves the sea' })).text();
  expect(html).toContain('Loves the sea');
  expect(await entries()).toEqual([
    { field: 'welcome', body: 'She was proud of it' },
    { field: 'voice', body: 'Loves the sea' },
  ]);
});

test('an empty form wipes nothing, and one without the field at all touches nothing', async () => {
  await open();
  const html = await (await press('welcome', 'save', { body: 'Kept' })).text();
  const refused = await press('welcome', 'next', { body: '', seen: seenIn(html) });
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('Kept');
  await press('welcome', 'next');
  expect(await entries()).toEqual([{ field: 'welcome', body: 'Kept' }]);
});

test('two tabs: the one that has not seen the newer note covers nothing and loses nothing', async () => {
  await open();
  const first = seenIn(await (await press('welcome', 'save', { body: 'First' })).text());
  await press('welcome', 'save', { body: 'Second', seen: first });
  const stale = await press('welcome', 'save', { body: 'Third', seen: first });
  expect(stale.status).toBe(422);
  const html = await stale.text();
  expect(html).toContain('Second');
  expect(html).toContain('Third');
  await press('welcome', 'save', { body: 'Second and third', seen: seenIn(html) });
  expect((await entries()).map((entry) => entry.body)).toEqual(['First', 'Second', 'Second and third']);
});

test('a note sent twice is written once', async () => {
  await open();
  const form = { _idempotency: newId(), body: 'Once' };
  await press('welcome', 'save', form);
  await press('welcome', 'save', form);
  expect(await entries()).toEqual([{ field: 'welcome', body: 'Once' }]);
});

test('a text in any script, however odd, comes back as it was typed', async () => {
  await open();
  for (const body of [
    '<script>alert(1)</script>',
    'هي تحب البحر',
    '👩‍👧 ป้า',
    "'; DROP TABLE turn;--",
    '{name} {{x}}',
  ]) {
    const seen = seenIn(await jonas.html(`${base()}/meet`));
    expect((await press('welcome', 'save', { body, seen })).status).toBe(200);
    expect((await entries()).at(-1)?.body).toBe(body);
  }
  expect(await jonas.html(`${base()}/meet`)).not.toContain('<script>alert');
  expect((await press('welcome', 'save', { body: 'x'.repeat(9000) })).status).toBe(422);
});

test('a closed talk leads to its shared page and takes no more notes', async () => {
  await open();
  await w.owner.query("UPDATE conference SET state = 'closed', closed_at = now() WHERE conference_id = $1", [
    talk,
  ]);
  const late = await press('close', 'save', { body: 'too late' });
  expect(late.status).toBe(422);
  expect(await late.text()).toContain('too late');
  expect(await entries()).toEqual([]);
  const answer = await w.app.request(`http://school.test${base()}/meet`, {
    headers: { cookie: [...jonas.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
  });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe(base());
});

test('a form that lost a part of itself on the way gives the text back and keeps nothing', async () => {
  await open();
  for (const torn of [{ deed: 'nonsense' }, { step: 'nonsense' }, { _idempotency: 'x' }, { seen: 'x' }]) {
    const form = {
      _idempotency: newId(),
      step: 'voice',
      deed: 'save',
      seen: '',
      body: 'dear & long',
      ...torn,
    };
    const answer = await jonas.post(`${base()}/meet`, form);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('Part of this page was lost on the way');
    expect(html).toContain('dear &amp; long</textarea>');
  }
  expect(await entries()).toEqual([]);
});

test("another teacher, a leader and a family find no talk of Jonas's", async () => {
  await open();
  const others = [
    { browser: await w.staff(w.people.mira), home: '/teacher/why' },
    { browser: await w.staff(w.people.amara), home: '/leader/why' },
  ];
  const form = { _idempotency: newId(), step: 'welcome', deed: 'save', body: 'x', seen: '' };
  for (const { browser, home } of others) {
    for (const page of ['meet', 'private', 'prepare']) {
      expect((await browser.get(`${base()}/${page}`)).status).toBe(404);
    }
    expect((await browser.post(`${base()}/meet`, form, home)).status).toBe(404);
    expect((await browser.post(`${base()}/prepare`, { glow: 'x' }, home)).status).toBe(404);
  }
  const maria = await w.family(w.people.maria);
  for (const page of ['meet', 'private', 'prepare']) {
    expect(await maria.html(`${base()}/${page}`)).toContain('action="/sign-in"');
  }
  expect(await entries()).toEqual([]);
});
