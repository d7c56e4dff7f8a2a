import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import type { Browser } from '#test/browser.ts';
import { insert } from '#test/people.ts';
import { openWorld, type World } from '#test/world.ts';

let w: World;
let round: string;
let talk: string;
let jonas: Browser;
const after = Temporal.Instant.from('2026-11-24T15:12:00Z');
const path = () => `/teacher/conferences/${talk}`;
const whole = {
  outcome: 'goal',
  goal: 'Lina reads aloud on four evenings a week.',
  glow: 'On Tuesday she explained the water cycle.',
  'school1-what': 'Lend two bird books',
  'school1-when': 'Mondays',
  'school1-where': 'in class',
  'home1-what': 'Sam listens',
  'home1-when': 'after supper',
  'home1-where': 'at the kitchen table',
  checkInOn: '2026-12-08',
};
const rev = (html: string) => /name="rev" value="(\d+)"/.exec(html)?.[1] ?? '';
const to = (html: string) => /name="to" value="([^"]*)"/.exec(html)?.[1] ?? '';
const look = (fields: Record<string, string> = {}, over = '0') =>
  jonas.post(`${path()}/agree`, { ...whole, next: 'preview', rev: over, ...fields }, `${path()}/agree`);
const close = async () => {
  const preview = await (await look()).text();
  return jonas.post(`${path()}/agree/close`, { rev: rev(preview), to: to(preview) });
};
const count = async (table: string) => (await w.owner.query(`SELECT count(*)::int AS n FROM ${table}`)).rows[0].n;

beforeAll(async () => {
  w = await openWorld();
  ({ round } = await w.addRound());
  jonas = await w.staff(w.people.jonas);
});
afterAll(() => w.close());
beforeEach(async () => {
  w.clock.moveTo(after);
  await w.owner.query('TRUNCATE effect, mail, restriction, conference CASCADE');
  await w.owner.query(`UPDATE person SET email = 'sam@d.example' WHERE person_id = $1`, [w.people.sam]);
  const { lina, maria, sam } = w.people;
  talk = await w.addConference({ round, child: lina, guardian: maria, teacher: w.people.jonas, also: [sam] });
});

describe('the form', () => {
  test('begins with what was prepared and noted together, never with a private note', async () => {
    const at = { district_id: w.linden.district, conference_id: talk };
    const more = { lang: 'en', updated_at: '2026-11-23T10:00:00Z' };
    await insert(w.owner, 'preparation', { ...at, teacher_id: w.people.jonas, glow: 'She explained the tides', grow_need: 'Calm reading', ...more });
    await insert(w.owner, 'private_note', { ...at, author_id: w.people.jonas, body: 'secret worry', ...more });
    const entry = { entry_id: newId(), field: 'goal', body: 'Read four evenings', lang: 'en', author_id: w.people.jonas };
    await insert(w.owner, 'page_entry', { ...at, ...entry, written_at: '2026-11-24T15:08:00Z' });
    const html = await jonas.html(`${path()}/agree`);
    for (const text of ['She explained the tides', 'Calm reading', 'Read four evenings', '2026-12-08']) expect(html).toContain(text);
    expect(html).not.toContain('secret worry');
  });

  test('loses nothing that was typed when something is missing, and says what, with a link to the field', async () => {
    const response = await look({ 'home1-when': '', glow: 'a\n  <b>glow</b>' });
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain('href="#f-home1-when"');
    for (const text of ['Lend two bird books', 'at the kitchen table', 'a\n  &lt;b&gt;glow&lt;/b&gt;']) expect(html).toContain(text);
    expect(await jonas.html(`${path()}/agree`)).toContain('Lend two bird books');
  });

  test('in a second window never silently covers the first: what was typed is shown, and may be saved on purpose', async () => {
    await look({ next: 'later' });
    const stale = await look({ goal: 'Typed in the old window', next: 'later' }, '0');
    const html = await stale.text();
    expect(stale.status).toBe(422);
    expect(html).toContain('Typed in the old window');
    expect(html).toContain('changed in another window');
    await look({ goal: 'Typed in the old window', next: 'later' }, rev(html));
    expect(await jonas.html(`${path()}/agree`)).toContain('Typed in the old window');
  });

  test('is saved while somebody types, by the page’s script', async () => {
    await jonas.get(`${path()}/agree`);
    const one = await jonas.post(`${path()}/agree/draft`, { ...whole, rev: '0' });
    expect(await one.json()).toEqual({ rev: 1 });
    expect((await jonas.post(`${path()}/agree/draft`, { ...whole, rev: '0' })).status).toBe(409);
  });

  test('takes no goal only with its reason where the round requires a goal, and a neutral sentence where it does not', async () => {
    const none = { outcome: 'no-goal', goal: '', 'school1-what': '', 'school1-when': '', 'school1-where': '', 'home1-what': '', 'home1-when': '', 'home1-where': '' };
    expect((await look(none)).status).toBe(422);
    await w.owner.query('UPDATE round SET goal_required = false');
    const preview = await (await look(none, '1')).text();
    expect(preview).toContain('Close the talk and send');
    await jonas.post(`${path()}/agree/close`, { rev: rev(preview), to: to(preview) });
    expect((await w.owner.query('SELECT no_goal_because FROM agreement')).rows[0].no_goal_because).toContain('decided not to set a goal');
    await w.owner.query('UPDATE round SET goal_required = true');
  });
});

describe('the preview', () => {
  test('shows the message in each language it is sent in, to whom and how, and sends nothing', async () => {
    await w.owner.query('UPDATE person SET email = NULL WHERE person_id = $1', [w.people.sam]);
    const html = await (await look()).text();
    for (const text of ['Maria Castillo', 'Sam Lindgren', 'on paper: no e-mail', 'lang="es"', 'Lo que acordamos para Lina']) expect(html).toContain(text);
    expect(html).not.toContain('Pablo');
    expect([await count('effect'), await count('agreement')]).toEqual([0, 0]);
  });

  test('names who is left out and never says why', async () => {
    await restrict(w.people.sam, 'no-contact');
    const html = await (await look()).text();
    expect(html).toContain('gets nothing');
    expect(html).not.toMatch(/court|restrict|no-contact/i);
    expect(to(html)).toBe(w.people.maria);
  });

  test('comes again when the text or the recipients changed since it was looked at', async () => {
    const seen = await (await look()).text();
    await jonas.post(`${path()}/agree/draft`, { ...whole, goal: 'Another goal', rev: rev(seen) });
    const changed = await (await jonas.post(`${path()}/agree/close`, { rev: rev(seen), to: to(seen) })).text();
    expect(changed).toContain('Another goal');
    expect(changed).toContain('changed in another window');
    await restrict(w.people.sam, 'may-not-see');
    const fewer = await (await jonas.post(`${path()}/agree/close`, { rev: rev(changed), to: to(changed) })).text();
    expect(fewer).toContain('Who gets it has changed');
    expect(await count('agreement')).toBe(0);
  });
});

describe('closing', () => {
  test('sends each guardian of the talk one summary in their language, with what was written labelled', async () => {
    await close();
    await w.deps.deliver();
    const mails = (await w.owner.query('SELECT to_person, lang, subject, body, html FROM mail ORDER BY lang')).rows;
    expect(mails.map((mail) => [mail.to_person, mail.lang])).toEqual([
      [w.people.sam, 'en'],
      [w.people.maria, 'es'],
    ]);
    const [, spanish] = mails;
    expect(spanish.subject).toBe('Lo que acordamos para Lina');
    for (const text of ['Lina reads aloud on four evenings a week.', 'Escrito en inglés', 'martes, 8 de diciembre', '/f/']) {
      expect(spanish.body).toContain(text);
    }
    expect(JSON.stringify(mails)).not.toContain('Pablo');
  });

  test('pressed again, or after "back", shows the closed page and changes nothing', async () => {
    const preview = await (await look()).text();
    const fields = { rev: rev(preview), to: to(preview) };
    expect(await (await jonas.post(`${path()}/agree/close`, fields)).text()).toContain('The talk is closed');
    expect(await (await jonas.post(`${path()}/agree/close`, fields)).text()).toContain('was closed already');
    expect(await (await look({ goal: 'Too late' }, '1')).text()).toContain('was closed already');
    expect(await jonas.html(`${path()}/agree`)).toContain('What we agreed');
    expect([await count('agreement'), await count('agreement_draft')]).toEqual([1, 0]);
  });

  test('waits for the hour of a talk that has not begun; the draft stays', async () => {
    w.clock.moveTo(Temporal.Instant.from('2026-11-24T10:00:00Z'));
    expect(await (await close()).text()).toContain('has not begun yet');
    expect(await jonas.html(`${path()}/agree`)).toContain('Lend two bird books');
  });

  test('never announces to a guardian restricted between the closing and the sending', async () => {
    await close();
    await restrict(w.people.sam, 'may-not-see');
    await w.deps.deliver();
    expect((await w.owner.query('SELECT to_person FROM mail')).rows).toEqual([{ to_person: w.people.maria }]);
  });

  test('announces only the latest version', async () => {
    await close();
    const form = await jonas.html(`${path()}/revise`);
    expect(form).toContain('Lend two bird books');
    const fields = { ...whole, goal: 'Three evenings a week.', checkInOn: '2026-12-22', from: '1' };
    expect(await (await jonas.post(`${path()}/revise`, fields)).text()).toContain('The new plan stands');
    await w.deps.deliver();
    const mails = (await w.owner.query('SELECT body FROM mail')).rows;
    expect(mails).toHaveLength(2);
    for (const mail of mails) expect(mail.body).toContain('Three evenings a week.');
  });
});

describe('the page both sides see', () => {
  test('is the same for family and teacher, in the reader’s language, with the writer’s words labelled', async () => {
    await close();
    const maria = await w.family(w.people.maria);
    const html = await maria.html(`/family/conferences/${talk}`);
    expect(html).toContain('lang="es"');
    for (const text of ['Lo que acordamos', 'Lend two bird books', 'Escrito en inglés', 'martes, 8 de diciembre']) expect(html).toContain(text);
    expect(html).not.toContain('<script');
    expect(html).not.toContain('style=');
    expect(html).not.toContain('Pablo');
    expect(html).not.toContain('Sam Lindgren');
    expect(await jonas.html(path())).toContain('Lend two bird books');
    const reads = await w.owner.query(`SELECT viewer_id FROM access_log WHERE what = 'agreement' AND child_id = $1`, [w.people.lina]);
    expect(new Set(reads.rows.map((row) => row.viewer_id))).toEqual(new Set([w.people.maria, w.people.jonas]));
  });

  test('says before the talk when it is and what to expect', async () => {
    const maria = await w.family(w.people.maria);
    const html = await maria.html(`/family/conferences/${talk}?lang=en`);
    for (const text of ['What to expect', 'Room 12', 'You speak first', `/family/conferences/${talk}/booking`]) expect(html).toContain(text);
  });

  test('is not there for the other household, a restricted guardian, a colleague or a guess', async () => {
    await close();
    await restrict(w.people.sam, 'may-not-see');
    for (const person of [w.people.pablo, w.people.yusuf, w.people.sam]) {
      const browser = await w.family(person);
      for (const page of ['', '/correct']) expect((await browser.get(`/family/conferences/${talk}${page}`)).status).toBe(404);
    }
    const mira = await w.staff(w.people.mira);
    for (const page of ['', '/agree', '/agree/preview', '/revise']) expect((await mira.get(`${path()}${page}`)).status).toBe(404);
    expect((await jonas.get(`/teacher/conferences/${newId()}`)).status).toBe(404);
    expect((await jonas.get('/teacher/conferences/nonsense/agree')).status).toBe(404);
    expect(w.complaints).toEqual([]);
  });

  test('keeps what the family remembers differently beside the original; sent twice it stands once', async () => {
    await close();
    const maria = await w.family(w.people.maria);
    const form = await maria.html(`/family/conferences/${talk}/correct`);
    const id = /name="_idempotency" value="([^"]+)"/.exec(form)?.[1] ?? '';
    const empty = await maria.post(`/family/conferences/${talk}/correct`, { _idempotency: id, body: ' \u200b ' });
    expect(empty.status).toBe(422);
    for (let n = 0; n < 2; n++) await maria.post(`/family/conferences/${talk}/correct`, { _idempotency: id, body: 'Dijimos tres tardes.' });
    expect(await count('correction')).toBe(1);
    const seen = await jonas.html(path());
    for (const text of ['Dijimos tres tardes.', 'Written in Spanish', 'Lina reads aloud on four evenings']) expect(seen).toContain(text);
    await w.deps.deliver();
    const told = (await w.owner.query('SELECT subject, body FROM mail WHERE to_person = $1', [w.people.jonas])).rows;
    expect(told).toHaveLength(1);
    expect(told[0].body).not.toContain('Dijimos');
  });
});

/** Strings that broke other programs. A longer list can be named by NASTY_STRINGS, a JSON file with an array of texts. */
function nasty(): string[] {
  const named = process.env.NASTY_STRINGS;
  if (named) return JSON.parse(readFileSync(named, 'utf8'));
  return [
    "<script>alert('x')</script>",
    '"><img src=x onerror=alert(1)>',
    "Robert'); DROP TABLE agreement;--",
    '{count, plural} {{x}} ${y} %s %n \\u0041',
    'ليلى تحب القراءة بصوت عالٍ',
    '\u202eright to left override\u202c and \u2066isolates',
    '👩‍👧‍👦 '.repeat(80),
    'ก'.repeat(300),
    'two\nlines\r\nand\rmore\ttabs',
    'a\u0000null and \ud800 a half',
    'Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮',
    'null undefined NaN -1E+02 0x0 ../../etc/passwd',
  ];
}

test('whatever somebody types comes back letter for letter, in the form, the preview and the page', { timeout: 180_000 }, async () => {
  const cleaned = nasty().map((text) => text.replaceAll('\0', '').toWellFormed().replace(/\r\n?/g, '\n').trim());
  const said = cleaned.filter((text) => /[^\s\p{C}]/u.test(text));
  for (let from = 0; from < said.length; from += 12) {
    const part = said.slice(from, from + 12);
    const at = (n: number) => part[n % part.length] as string;
    await w.owner.query('TRUNCATE effect, agreement_draft, agreement, promise, check_in CASCADE');
    await w.owner.query(`UPDATE conference SET state = 'open'`);
    const fields = { goal: at(0), glow: at(1), growNeed: at(2), growStep: at(3), valueName: at(4), valueTie: at(5) };
    const row = { 'school1-what': at(6), 'school1-when': at(7), 'school1-where': at(8), 'promise1-what': at(9), 'promise1-kind': 'resource' };
    const typed = { ...fields, ...row, 'home1-what': at(10), 'home1-where': at(11) };
    const preview = await (await look(typed)).text();
    await jonas.post(`${path()}/agree/close`, { rev: rev(preview), to: to(preview) });
    const { rows } = await w.owner.query(
      `SELECT a.goal, a.glow, a.grow_need, a.grow_step, a.value_name, a.value_tie, c.what, c.when_text, c.where_text, p.what AS promised
       FROM agreement a JOIN commitment c USING (conference_id, version) JOIN promise p USING (conference_id) WHERE c.side = 'school'`,
    );
    expect(rows.map((one) => Object.values(one))).toEqual([[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(at)]);
    const page = await jonas.html(path());
    expect(page).not.toMatch(/<script>alert|<img src=x|<svg\/?\s?onload/i);
  }
  await w.deps.deliver();
  expect(w.complaints).toEqual([]);
});

async function restrict(guardian: string, kind: string): Promise<void> {
  await insert(w.owner, 'restriction', {
    district_id: w.linden.district,
    restriction_id: newId(),
    guardian_id: guardian,
    child_id: w.people.lina,
    kind,
    evidence: 'court file 12',
    valid_from: '2026-11-01',
    entered_by: w.people.priya,
    entered_at: '2026-11-01T08:00:00Z',
  });
}
