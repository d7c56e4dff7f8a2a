import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { type Agreeing, openAgreeing, wholeForm } from '#test/agreeing.ts';
import type { Browser } from '#test/browser.ts';

let w: Agreeing;
beforeAll(async () => {
  w = await openAgreeing();
  await w.again();
  await w.jonas.post('/teacher/why/visit', { how: 'not-now', to: '/teacher' });
});
afterAll(() => w.close());
afterEach(() => expect(w.complaints).toEqual([]));

const closing = 'Lina never listens and she is always lazy.';
const asWritten = closing.replaceAll("'", '&#39;');
const notes = /class="coach-notes"/;

/** Every row of every table, whatever schema it stands in. */
async function everything(): Promise<string[]> {
  const { rows: tables } = await w.owner.query(`SELECT format('%I.%I', table_schema, table_name) AS name
    FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`);
  const all: string[] = [];
  for (const { name } of tables) {
    const { rows } = await w.owner.query(`SELECT t::text AS row FROM ${name} t`);
    all.push(...rows.map(({ row }) => `${name} ${row}`));
  }
  return all;
}

interface Written {
  path: string;
  fields: Record<string, string>;
  /** The field that is read. */
  field: string;
}

/** Forms in which a teacher writes about a child, filled in. */
const prepare = (): Written => ({
  path: `${w.path()}/prepare`,
  fields: { seen: '', glowWhere: 'yard', value: '' },
  field: 'growNeed',
});
const agree = (rev = '0'): Written => ({
  path: `${w.path()}/agree`,
  fields: { ...wholeForm, rev },
  field: 'goal',
});
const meet = (): Written => ({
  path: `${w.path()}/meet`,
  fields: { step: 'welcome', seen: '', _idempotency: newId() },
  field: 'body',
});

async function readAgain(browser: Browser, { path, fields, field }: Written) {
  const answer = await browser.post(path, { ...fields, [field]: closing, coach: 'read' }, path);
  return { status: answer.status, html: await answer.text() };
}

test('"read it once more" brings the page back with everything typed, and notes under the field', async () => {
  await w.jonas.post(`${w.path()}/meet/open`, { _idempotency: newId() }, `${w.path()}/meet`);
  for (const form of [prepare(), meet(), agree()]) {
    const { status, html } = await readAgain(w.jonas, form);
    expect(status, form.path).toBe(200);
    expect(html, form.path).toContain(asWritten);
    expect(html, form.path).toMatch(notes);
    expect(html, form.path).toContain('Always or never');
    expect(html, form.path).toContain('Nothing was saved by this');
    expect(html, form.path).not.toContain('role="alert"');
    const { _idempotency, rev, [form.field]: itself, ...others } = form.fields;
    for (const value of Object.values(others)) expect(html, form.path).toContain(value);
  }
});

test('no table holds what was read, nor anything of what the coach said, and nothing was logged', async () => {
  const before = await everything();
  for (const form of [prepare(), meet(), agree()]) await readAgain(w.jonas, form);
  const after = await everything();
  // that the record of a child was opened is logged, as every time; nothing else is new
  const fresh = after.filter((row) => !before.includes(row) && !row.startsWith('public.access_log '));
  expect(fresh.filter((row) => !/session|rate/.test(row.split(' ')[0] ?? ''))).toEqual([]);
  for (const row of after) {
    expect(row).not.toContain('never listens');
    expect(row).not.toMatch(/always or never|absolute|coach\.(why|try|ask)/i);
  }
});

test('before and after it, saving works as ever: the window that read is not taken for an older one', async () => {
  const base = w.path();
  const fields = { ...wholeForm, rev: '0', next: 'later' };
  await w.jonas.post(`${base}/agree`, fields, `${base}/agree`);
  const read = await readAgain(w.jonas, agree('1'));
  expect(w.rev(read.html)).toBe('1');
  const saved = await w.jonas.post(`${base}/agree`, { ...fields, rev: '1', goal: 'A calm start.' });
  expect(await saved.text()).toContain('A calm start.');
});

test('a check-in and a revision are read, too, and nothing is sent by it', async () => {
  await w.again();
  await w.closeTalk();
  const { rows } = await w.owner.query('SELECT check_in_id FROM check_in');
  const checkIn = `/teacher/check-ins/${rows[0].check_in_id}`;
  const asked = await w.jonas.post(
    checkIn,
    { noticed: closing, message: 'How is it?', coach: 'read' },
    checkIn,
  );
  const page = await asked.text();
  expect(asked.status).toBe(200);
  expect(page).toContain(asWritten);
  expect(page).toMatch(notes);
  expect((await w.owner.query('SELECT noticed, sent_at FROM check_in')).rows).toEqual([
    { noticed: '', sent_at: null },
  ]);
  const revise = `${w.path()}/revise`;
  const revised = await w.jonas.post(
    revise,
    { ...wholeForm, from: '1', glow: closing, coach: 'read' },
    revise,
  );
  expect(await revised.text()).toMatch(notes);
  expect(await w.count('agreement')).toBe(1);
});

test('what the coach cannot read comes back without a word on it', async () => {
  await w.again();
  const path = `${w.path()}/prepare`;
  const arabic = await w.jonas.post(path, { growNeed: 'هو كسول دائمًا', seen: '', coach: 'read' }, path);
  const html = await arabic.text();
  expect(html).toContain('هو كسول دائمًا');
  expect(html).not.toMatch(notes);
});

test('all questions that yes or no would answer are nudged when read, without being saved', async () => {
  const path = `${w.path()}/prepare`;
  const own = { 'own-1': 'Does she sleep well?', 'own-2': 'Is she happy?', seen: '', coach: 'read' };
  expect(await (await w.jonas.post(path, own, path)).text()).toContain('answered with yes or no');
  const open = { ...own, 'own-2': 'What makes her happy?' };
  expect(await (await w.jonas.post(path, open, path)).text()).not.toContain('answered with yes or no');
});

test('whoever turns the coach off has neither its script nor its button, and nobody else is told', async () => {
  const { path } = prepare();
  expect(await w.jonas.html(path)).toMatch(/<coach-field[\s\S]*value="read"/);
  expect(await w.jonas.html('/account')).toContain('It is on.');
  const off = await w.jonas.post('/teacher/coach', { coach: 'off' }, '/account');
  expect(await off.text()).toContain('Turn the coach on');
  for (const page of [path, `${w.path()}/agree`]) {
    const html = await w.jonas.html(page);
    expect(html).not.toMatch(/coach-field|coach\.element|reader\.js|value="read"/);
  }
  const { html } = await readAgain(w.jonas, prepare());
  expect(html).toContain(asWritten);
  expect(html).not.toMatch(notes);
  const mira = await w.staff(w.people.mira);
  expect(await mira.html('/account')).toContain('It is on.');
  for (const [who, role] of [
    [w.people.mira, 'teacher'],
    [w.people.amara, 'leader'],
    [w.people.priya, 'office'],
  ] as const)
    expect(await w.as(who, [role], (db) => db.q.selectFrom('coach_off').selectAll().execute())).toEqual([]);
  await w.jonas.post('/teacher/coach', { coach: 'on' }, '/account');
  await w.jonas.post('/teacher/coach', { coach: 'on' }, '/account');
  expect(await w.jonas.html(path)).toContain('<coach-field');
  expect(await w.count('coach_off')).toBe(0);
});

test('who is no teacher is offered no switch; a family never loads the coach', async () => {
  const priya = await w.staff(w.people.priya);
  expect(await priya.html('/account')).not.toContain('id="coach"');
  expect((await priya.get('/teacher/coach/words/en')).status).toBe(404);
  const maria = await w.family(w.people.maria);
  for (const page of ['/family', `/family/conferences/${w.talk()}`])
    expect(await maria.html(page)).not.toMatch(/coach|<script/);
  expect((await maria.get('/teacher/coach/words/en')).url).not.toContain('words');
});

test('the words come once and for long: why in the reader’s language, beginnings in that of the text', async () => {
  const page = await w.jonas.html(`${w.path()}/prepare?lang=ar`);
  await w.jonas.get('/teacher?lang=en');
  const href = /data-words="([^"]+)"/.exec(page)?.[1] ?? '';
  expect(href).toMatch(/^\/teacher\/coach\/words\/ar\?v=[\w-]{12}$/);
  const answer = await w.jonas.get(href);
  expect(answer.headers.get('cache-control')).toContain('immutable');
  const { says, tries } = (await answer.json()) as {
    says: Record<string, string>;
    tries: Record<string, object>;
  };
  expect(says['coach.why.absolute']).toMatch(/\p{Script=Arabic}/u);
  expect(
    Object.keys(says).some((key) => key.startsWith('coach.try') || key.startsWith('coach.setting')),
  ).toBe(false);
  expect(JSON.stringify(tries.en)).not.toMatch(/\p{Script=Arabic}/u);
  expect(tries.ar).toBeUndefined();
  expect((await w.jonas.get('/teacher/coach/words/xx')).status).toBe(404);
});
