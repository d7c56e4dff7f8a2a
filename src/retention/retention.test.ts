import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemOf } from '#core/db/viewer.ts';
import { provenDistrict } from '#core/ids.ts';
import { openPlanted, type Planted } from '#test/planted.ts';
import { noon } from '#test/world.ts';
import { forgetExpired, forgetPeople } from './actions.ts';
import { TABLES, type Table } from './rules/erased.ts';
import { erasePeople } from './store/erased.ts';

let w: Planted;
beforeEach(async () => {
  w = await openPlanted();
});
afterEach(() => w.close());

/** Every row of every table as text, by table. */
async function everything(): Promise<Record<string, string[]>> {
  const { rows } =
    await w.owner.query(`SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname NOT LIKE 'kysely%' ORDER BY 1`);
  const all: Record<string, string[]> = {};
  for (const { name } of rows) {
    const found = await w.owner.query(`SELECT row_to_json(t)::text AS row FROM ${name} t`);
    all[name] = found.rows.map(({ row }) => row).sort();
  }
  return all;
}

const holding = (all: Record<string, string[]>, text: string) =>
  Object.entries(all).flatMap(([name, rows]) =>
    rows.filter((row) => row.includes(text)).map(() => `${text} in ${name}`),
  );

const forget = (people: string[], yes = true) =>
  forgetPeople(w.deps.db, { district: provenDistrict(w.linden.district), people, yes }, noon);

/** The texts planted in talks of this name, and nowhere else. */
const wordsOf = (...talks: string[]) =>
  w.marks.filter(({ what }) => talks.some((talk) => what.endsWith(` of ${talk}`))).map(({ text }) => text);

/** Somebody reads a page about the child, and a mail about it waits and another was sent. */
async function readAndWrittenAbout(child: string, to: string): Promise<void> {
  const at = { district: w.linden.district, now: noon.toString() };
  await w.owner.query(
    `INSERT INTO access_log (district_id, access_id, at, viewer_roles, child_id, what) VALUES ($1, gen_random_uuid(), $2, 'teacher', $3, 'agreement')`,
    [at.district, at.now, child],
  );
  await w.owner.query(
    `INSERT INTO effect (district_id, effect_id, effect_key, kind, about, to_person, child_id, due_at, state, message_id, created_at, settled_at)
     VALUES ($1, gen_random_uuid(), $4, 'summary', '{}', $5, $3, $2, 'sent', $4, $2, $2)`,
    [at.district, at.now, child, `m-${child}`, to],
  );
  await w.owner.query(
    `INSERT INTO mail (district_id, mail_id, message_id, to_person, to_address, lang, subject, html, body, sent_at)
     VALUES ($1, gen_random_uuid(), $3, $4, 'x@y.example', 'en', 'Talk', 'h', $5, $2)`,
    [at.district, at.now, `m-${child}`, to, `a mail about ${child}`],
  );
}

test('a child that is forgotten stands nowhere any more: no id, no name, no word of any of its talks', async () => {
  const { lina, omar, maria } = w.people;
  await readAndWrittenAbout(lina, maria);
  const before = await everything();
  expect(holding(before, lina).length).toBeGreaterThan(20);
  const erased = await forget([lina]);
  const after = await everything();
  for (const text of [lina, '"Lina"', ...wordsOf('closed', 'apart', 'sams', 'fathers')])
    expect(holding(after, text)).toEqual([]);
  expect(erased).toMatchObject({ person: 1, conference: 4, access_log: 1, mail: 1, restriction: 1 });
  // and nothing of anybody else went
  for (const text of [omar, maria, ...wordsOf('open', 'noors', 'taken', 'elsewhere')])
    expect(holding(after, text).length, text).toBeGreaterThan(0);
  const others = (all: Record<string, string[]>, text: string) =>
    holding(all, text).filter((where) => !where.endsWith('in mail'));
  expect(others(after, omar)).toEqual(others(before, omar));
});

test('a guardian who is forgotten leaves the child its closed talk, without a name, address, link or answer', async () => {
  const { yusuf, noor } = w.people;
  const phone = w.marks.find(({ what }) => what === 'telephone of yusuf')?.text as string;
  const erased = await forget([yusuf]);
  const after = await everything();
  for (const text of ['Yusuf', phone, ...wordsOf('taken')]) expect(holding(after, text)).toEqual([]);
  expect(erased).toMatchObject({ blanked: 1, guardianship: 2, voice_answer: 2 });
  expect(holding(after, yusuf).filter((where) => !/in (conference|person|correction)$/.test(where))).toEqual(
    [],
  );
  const goal = w.marks.find(({ what }) => what === 'goal 2 of noors')?.text as string;
  expect(holding(after, goal)).toHaveLength(1);
  // the teacher still opens the page of the talk
  const closed = await w.owner.query(
    `SELECT conference_id AS id FROM conference WHERE child_id = $1 AND state = 'closed'`,
    [noor],
  );
  const mira = await w.browser('mira');
  expect(await mira.html(`/teacher/conferences/${closed.rows[0].id}`)).toContain(goal);
});

test('a teacher who is forgotten takes every private word along; what was agreed stays', async () => {
  const { jonas } = w.people;
  await forget([jonas]);
  const after = await everything();
  const own = w.marks.filter(
    ({ what }) => what === 'why of jonas' || /^private note of (closed|apart|open)$/.test(what),
  );
  expect(own).toHaveLength(4);
  for (const { text } of own) expect(holding(after, text)).toEqual([]);
  expect(holding(after, 'Jonas')).toEqual([]);
  const goal = w.marks.find(({ what }) => what === 'goal 2 of closed')?.text as string;
  expect(holding(after, goal)).toHaveLength(1);
});

test('whoever a restriction names is not forgotten before the child is', async () => {
  const { pablo, lina } = w.people;
  const before = await everything();
  expect(await forget([pablo])).toEqual({});
  expect(await everything()).toEqual(before);
  await forget([lina, pablo]);
  expect(holding(await everything(), 'Pablo')).toEqual([]);
});

test('asking what would be erased counts all of it and changes nothing', async () => {
  const before = await everything();
  const would = await forget([w.people.lina], false);
  expect(await everything()).toEqual(before);
  expect(await forget([w.people.lina])).toEqual(would);
});

test('nobody but the system erases, and nobody of another district', async () => {
  for (const role of ['guardian', 'teacher', 'office', 'leader'] as const) {
    const asked = w.as(w.people.maria, [role], (db) => erasePeople(db, [w.people.lina], noon));
    await expect(asked).rejects.toThrow('only the system erases');
  }
  const before = await everything();
  const elsewhere = systemOf(provenDistrict(w.other.district));
  expect(await w.deps.db.as(elsewhere, (db) => erasePeople(db, [w.people.lina], noon))).toEqual({});
  expect(await everything()).toEqual(before);
});

const days = (many: number) => noon.add({ hours: many * 24 });
const leave = (person: string) =>
  w.owner.query('UPDATE person SET ended_at = $1 WHERE person_id = $2', [noon.toString(), person]);

test('a child who left loses what was prepared and said after 30 days, everything after a year, and not before', async () => {
  const { noor } = w.people;
  await leave(noor);
  const prepared = w.marks.find(({ what }) => what === 'glow of noors')?.text as string;
  const said = w.marks.find(({ what }) => what === 'shared note of noors')?.text as string;
  const voice = w.marks.find(({ what }) => what === 'voice of noors')?.text as string;
  const agreed = w.marks.find(({ what }) => what === 'goal 2 of noors')?.text as string;

  w.clock.moveTo(days(29));
  await forgetExpired(w.deps);
  for (const text of [prepared, said, voice, agreed])
    expect(holding(await everything(), text)).toHaveLength(1);
  w.clock.moveTo(days(31));
  await forgetExpired(w.deps);
  for (const text of [prepared, said, voice]) expect(holding(await everything(), text)).toEqual([]);
  w.clock.moveTo(days(364));
  await forgetExpired(w.deps);
  expect(holding(await everything(), agreed)).toHaveLength(1);
  w.clock.moveTo(days(367));
  await forgetExpired(w.deps);
  const after = await everything();
  for (const text of [noor, '"Noor"', agreed]) expect(holding(after, text)).toEqual([]);
  expect(holding(after, w.people.omar).length).toBeGreaterThan(5);
});

test('a child who comes back within the 30 days finds everything as it was', async () => {
  await leave(w.people.noor);
  w.clock.moveTo(days(20));
  await forgetExpired(w.deps);
  await w.owner.query('UPDATE person SET ended_at = NULL WHERE person_id = $1', [w.people.noor]);
  w.clock.moveTo(days(60));
  await forgetExpired(w.deps);
  const after = await everything();
  for (const text of wordsOf('noors')) expect(holding(after, text).length, text).toBeGreaterThan(0);
});

test('private notes, turns and steps go after a year, mails after a month, also of those who stay', async () => {
  await readAndWrittenAbout(w.people.omar, w.people.yusuf);
  w.clock.moveTo(days(31));
  await forgetExpired(w.deps);
  let after = await everything();
  expect(after.mail).toEqual([]);
  expect(after.effect).toHaveLength(1);
  expect(after.private_note?.length).toBeGreaterThan(0);
  w.clock.moveTo(days(368));
  await forgetExpired(w.deps);
  after = await everything();
  for (const table of ['private_note', 'turn', 'step_visit', 'effect', 'why_visit'])
    expect(after[table]).toEqual([]);
  expect(after.agreement?.length).toBeGreaterThan(0);
  expect(after.access_log).toHaveLength(1);
  w.clock.moveTo(days(3 * 366 + 1));
  await forgetExpired(w.deps);
  expect((await everything()).access_log).toEqual([]);
});

test('a round of long ago goes with its hours and questions when no talk of it is left, and not before', async () => {
  await w.owner.query("UPDATE round SET booking_closes_at = booking_closes_at - interval '6 years'");
  await forgetExpired(w.deps);
  const left = await everything();
  expect(holding(left, w.round).length).toBeGreaterThan(5);
  await forget([w.people.lina, w.people.omar, w.people.noor]);
  w.clock.moveTo(days(1));
  await forgetExpired(w.deps);
  expect(holding(await everything(), w.round)).toEqual([]);
});

test('a member of staff who left is no user of the sign-in library any more; one who stays is', async () => {
  await w.browser('jonas');
  await w.browser('mira');
  const users = async () =>
    (await w.owner.query('SELECT email FROM sign_in."user" ORDER BY 1')).rows.map(({ email }) => email);
  const both = await users();
  expect(both).toHaveLength(2);
  const { rows } = await w.owner.query('SELECT email FROM person WHERE person_id = $1', [w.people.jonas]);
  await leave(w.people.jonas);
  await forgetExpired(w.deps);
  expect(await users()).toEqual(both.filter((email) => email !== rows[0].email));
});

test('every table of which something can go is known by a name', async () => {
  const { lina, omar, noor, maria, sam, yusuf, jonas, mira } = w.people;
  await readAndWrittenAbout(lina, maria);
  const erased = await forget([lina, omar, noor, maria, sam, yusuf, jonas, mira], false);
  const { blanked: _, ...tables } = erased;
  expect(Object.keys(tables).length).toBeGreaterThan(25);
  expect(Object.keys(tables).filter((table) => !TABLES.includes(table as Table))).toEqual([]);
  const { rows } = await w.owner.query(
    "SELECT string_agg(prosrc, ' ') AS source FROM pg_proc WHERE proname IN ('erase_people', 'erase_talks')",
  );
  const named: string[] = rows[0].source.match(/'[a-z_]+'/g).map((one: string) => one.slice(1, -1));
  const { rows: all } = await w.owner.query(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
  );
  const erasable = all.map(({ name }) => name).filter((name) => named.includes(name));
  expect(erasable.filter((name) => !TABLES.includes(name)).sort()).toEqual([]);
  expect(TABLES.filter((table) => !erasable.includes(table))).toEqual([]);
});
