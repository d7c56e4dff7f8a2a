import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import type { Browser } from '#test/browser.ts';
import { insert } from '#test/people.ts';
import { openWorld, type World } from '#test/world.ts';
import { preparationOf } from './reads/preparation.ts';

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
  await jonas.post('/teacher/why/visit', { how: 'not-now', to: path() }, path());
});
afterAll(() => w.close());
beforeEach(async () => {
  await w.owner.query('DELETE FROM prepared_question');
  await w.owner.query('DELETE FROM preparation');
  await w.owner.query("UPDATE conference SET state = 'booked'");
});
afterEach(() => expect(w.complaints).toEqual([]));

type Fields = Record<string, string | string[]>;
const seenIn = (html: string) => /name="seen" value="([^"]*)"/.exec(html)?.[1] ?? '';
const save = (fields: Fields) => jonas.post(path(), { seen: '', ...fields }, path());
const stored = () => w.as(w.people.jonas, ['teacher'], (db) => preparationOf(db, talk));

const whole = {
  glow: 'Explained her drawing to Sami',
  growStep: 'draws three pictures first',
  value,
  valueTie: 'She lifts others up',
  pick: ['passion.1', 'hope.2'],
  'own-1': 'How do you calm down together?',
};

const keep = (fields: Fields) => jonas.post(`${path()}/draft`, fields, path());

test('is saved while somebody types, by the page’s script, saving over its own last saving', async () => {
  const first = (await (await keep({ ...whole, seen: '', glow: 'Explai' })).json()) as { rev: string };
  expect((await stored())?.glow).toBe('Explai');
  const next = (await (await keep({ ...whole, seen: first.rev })).json()) as { rev: string };
  expect(next.rev).not.toBe(first.rev); // within one and the same millisecond
  expect(await stored()).toMatchObject({
    glow: whole.glow,
    growStep: whole.growStep,
    valueTie: whole.valueTie,
  });
  expect((await stored())?.questions).toHaveLength(3);
  expect((await save({ ...whole, seen: next.rev })).status).toBe(200);
});

test('an older window saves nothing of itself over a newer one, and its button shows both', async () => {
  const first = (await (await keep({ ...whole, seen: '' })).json()) as { rev: string };
  await keep({ ...whole, seen: first.rev, glow: 'Newer glow' });
  for (const seen of ['', first.rev, 'nonsense'])
    expect((await keep({ ...whole, seen, glow: 'Typed in the older window' })).status).toBe(409);
  expect((await stored())?.glow).toBe('Newer glow');
  const html = await (await save({ ...whole, seen: first.rev, glow: 'Typed in the older window' })).text();
  expect(html).toContain('Newer glow');
  expect(html).toContain('Typed in the older window');
});

test('of windows that save in the same moment one saves, and every other one is told', async () => {
  for (const seen of ['', 'again']) {
    const over = seen && seenIn(await jonas.html(path()));
    const answers = await Promise.all(
      [1, 2, 3, 4].map((window) => keep({ ...whole, seen: over, glow: `window ${window}` })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const won = answers.findIndex(({ status }) => status === 200) + 1;
    expect((await stored())?.glow).toBe(`window ${won}`);
    expect((await stored())?.questions).toHaveLength(3);
  }
});

test('what cannot be taken is told to the script as that, not as another window', async () => {
  expect((await keep({ ...whole, seen: '', glow: 'g'.repeat(2001) })).status).toBe(422);
  await w.owner.query("UPDATE conference SET state = 'closed'");
  expect((await keep({ ...whole, seen: '' })).status).toBe(422);
  expect(await stored()).toBeUndefined();
  const { mira } = w.people;
  const colleague = await w.staff(mira);
  await colleague.get('/account');
  expect((await colleague.post(`${path()}/draft`, { ...whole, seen: '' }, '/account')).status).toBe(404);
});

test('the page says what became of the saving in its own words, and still has its button', async () => {
  const html = await jonas.html(path());
  expect(html).toMatch(/<keep-draft[^>]*data-over="seen"[^>]*data-kept="Saved as you typed it\."/);
  expect(html).toContain(`data-url="${path()}/draft"`);
  expect(html).toContain('Save the preparation</button>');
});
