import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClass, addPerson, insert } from '#test/people.ts';
import { openWorld, type World } from '#test/world.ts';
import { findFacts } from './store.ts';

let w: World;
let round: string;

beforeAll(async () => {
  w = await openWorld();
  round = (await w.addRound()).round;
  const { jonas, mira } = w.people;
  const third = await addPerson(w.owner, w.linden, 'teacher', 'Ada', 'Third');
  await insert(w.owner, 'round_hours', {
    district_id: w.linden.district,
    hours_id: third,
    round_id: round,
    teacher_id: third,
    starts_at: '2026-11-24T15:00:00Z',
    ends_at: '2026-11-24T17:00:00Z',
  });
  for (const [grade, lang, count] of [
    ['5', 'en', 24],
    ['6', 'es', 14],
    ['7', 'uk', 3],
  ] as const) {
    const children: string[] = [];
    for (let n = 0; n < count; n++) {
      const child = await addPerson(w.owner, w.linden, 'student', `Secret${n}`, `Child${grade}`, { grade });
      const guardian = await addPerson(w.owner, w.linden, 'guardian', `Hidden${n}`, `Adult${grade}`, {
        lang,
      });
      const pair = { district_id: w.linden.district, guardian_id: guardian, child_id: child };
      await insert(w.owner, 'guardianship', pair);
      await insert(w.owner, 'invitation', { ...pair, round_id: round, invited_at: '2026-11-20T06:00:00Z' });
      children.push(child);
    }
    await addClass(w.owner, w.linden, `Class ${grade}`, [jonas, mira, third], children);
  }
});
afterAll(async () => {
  expect(w.complaints).toEqual([]);
  await w.close();
});

test('the page shows grades and languages that are large enough, and the small ones only together', async () => {
  const page = await (await w.staff(w.people.amara)).html('/leader/reach');
  expect(page).toContain('41 families were invited');
  expect(page).toContain('Grade ⁨5⁩');
  expect(page).toContain('Grade ⁨6⁩ and Grade ⁨7⁩');
  expect(page).toContain('Counted together, because each alone would be too small: Spanish and Ukrainian.');
  const cells = [...page.matchAll(/<td[^>]*>(\d+)<\/td>/g)].map((found) => Number(found[1]));
  expect(cells).toContain(24);
  expect(cells).toContain(17);
  expect(cells.every((value) => value === 0 || value >= 10)).toBe(true);
});

test('no name, no text and no teacher stands on the page, in any language', async () => {
  const leader = await w.staff(w.people.amara);
  for (const lang of ['en', 'es', 'ar']) {
    const page = await leader.html(`/leader/reach?lang=${lang}`);
    expect(page).not.toMatch(/Secret|Hidden|Child\d|Adult\d|Jonas|Weber|Mira|Kaya|Ada|Third/);
    expect(page).toContain('41');
  }
});

test('a draft, another round, nonsense: there is nothing on this page', async () => {
  const leader = await w.staff(w.people.amara);
  await w.owner.query("UPDATE round SET state = 'draft'");
  try {
    expect((await leader.get(`/leader/reach?round=${round}`)).status).toBe(404);
    expect(await leader.html('/leader/reach')).toContain('No round has been opened yet');
    expect(await w.as(w.people.amara, ['leader'], (db) => findFacts(db, round))).toEqual([]);
  } finally {
    await w.owner.query("UPDATE round SET state = 'open'");
  }
  expect((await leader.get('/leader/reach?round=nonsense')).status).toBe(404);
});

test('teachers and the office have no such page', async () => {
  for (const person of [w.people.jonas, w.people.priya]) {
    expect((await (await w.staff(person)).get('/leader/reach')).status).toBe(404);
  }
});

test('the facts behind it answer only a leader of the round’s school, and name nobody', async () => {
  const ask = (person: string, roles: Parameters<World['as']>[1]) =>
    w.as(person, roles, (db) => findFacts(db, round));
  const facts = await ask(w.people.amara, ['leader']);
  expect(facts).toHaveLength(41);
  expect(Object.keys(facts[0] as object)).not.toContain('childId');
  for (const [person, role] of [
    [w.people.jonas, 'teacher'],
    [w.people.priya, 'office'],
    [w.people.maria, 'guardian'],
    [w.people.jonas, 'leader'],
  ] as const) {
    expect(await ask(person, [role])).toEqual([]);
  }
  const stranger = w.viewer(w.people.strangeTeacher, ['leader'], w.other.district);
  expect(await w.deps.db.as(stranger, (db) => findFacts(db, round))).toEqual([]);
});

test('a child with two households is one family, as far as the one who came farthest', async () => {
  const { lina, maria, pablo, jonas } = w.people;
  const pair = {
    district_id: w.linden.district,
    child_id: lina,
    round_id: round,
    invited_at: '2026-11-20T06:00:00Z',
  };
  for (const guardian_id of [maria, pablo]) await insert(w.owner, 'invitation', { ...pair, guardian_id });
  await w.addConference({ round, child: lina, guardian: pablo, teacher: jonas });
  const facts = await w.as(w.people.amara, ['leader'], (db) => findFacts(db, round));
  expect(facts).toHaveLength(42);
  const hers = facts.find((one) => one.bookedBy.length > 0);
  expect(hers).toMatchObject({
    grade: '4',
    langs: ['en', 'es'],
    bookedBy: [jonas],
    metBy: [],
    answered: false,
  });
});
