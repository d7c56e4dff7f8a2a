import { afterAll, beforeAll, expect, test } from 'vitest';
import { say } from '#core/words/catalogue.ts';
import { spoken } from '#test/command.ts';
import { unescaped } from '#test/forms.ts';
import { openPlanted, type Planted } from '#test/planted.ts';
import { recordCommand } from '../cli/record.ts';

let w: Planted;
beforeAll(async () => {
  w = await openPlanted();
});
afterAll(async () => {
  expect(w.complaints).toEqual([]);
  await w.close();
});

type Guardian = 'maria' | 'pablo' | 'yusuf' | 'sam';
const pageOf = (who: Guardian) => `/office/people/${w.people[who]}/record`;
const logged = async () =>
  (await w.owner.query("SELECT child_id, viewer_id, about FROM access_log WHERE what = 'record'")).rows;

async function opened(who: Guardian, as: 'page' | 'file', more = '') {
  const office = await w.browser('priya');
  return office.post(pageOf(who), { asked: 'on', as }, pageOf(who) + more);
}

test('the page says how much is kept, and nothing of what; nobody’s record is opened by a link', async () => {
  const office = await w.browser('priya');
  const page = await office.html(pageOf('maria'));
  expect(page).toContain('Open it only when \u2068Maria Castillo\u2069 has asked for it');
  for (const { text, what } of w.marks) if (/ of (closed|sams)$/.test(what)) expect(page).not.toContain(text);
  expect(await logged()).toEqual([]);
});

test('without the word that the person has asked, it stays closed', async () => {
  const office = await w.browser('priya');
  const answer = await office.post(pageOf('maria'), { as: 'file' }, pageOf('maria'));
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain('Please tick this first.');
  for (const { text, what } of w.marks) if (/ of closed$/.test(what)) expect(page).not.toContain(text);
  expect(await logged()).toEqual([]);
});

test('the file is what the command prints, to the letter, and its name says of nobody whose it is', async () => {
  const answer = await opened('yusuf', 'file');
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="record.json"');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.text()).toBe((await spoken(recordCommand, w.url, w.people.yusuf)).out);
});

test('that a record was opened stands with each child, and by whom', async () => {
  await w.owner.query("DELETE FROM access_log WHERE what = 'record'");
  await opened('yusuf', 'page');
  const line = { viewer_id: w.people.priya, about: { to: w.people.yusuf } };
  const byChild = (a: { child_id: string }, b: { child_id: string }) => (a.child_id < b.child_id ? -1 : 1);
  expect((await logged()).sort(byChild)).toEqual(
    [w.people.omar, w.people.noor].map((child_id) => ({ child_id, ...line })).sort(byChild),
  );
});

test('the printed page holds all the words of that guardian’s talks, and none of another household', async () => {
  for (const who of ['maria', 'pablo', 'yusuf'] as const) {
    const page = unescaped(await (await opened(who, 'page')).text());
    const file = await (await opened(who, 'file')).text();
    for (const { text, what, readers } of w.marks) {
      if (!readers.includes(who) && what !== 'evidence')
        expect(page.includes(text) && text, what).toBe(false);
      // what the file tells in words, the page tells too; an id is no word
      if (file.includes(text) && !what.startsWith('id of')) expect(page, what).toContain(text);
    }
    expect(page).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}(?![^<]*")/);
    expect(page).not.toMatch(/undefined|null|\[object|retention\.|T\d\d:\d\d/);
  }
});

test('an answer stands beside the question it was given to: the school’s own wording, or the product’s', async () => {
  const asked = async () => unescaped(await (await opened('maria', 'page')).text());
  const [{ intent }] = (
    await w.owner.query('SELECT intent FROM round_question WHERE question_id = $1', [w.ids.question[0]])
  ).rows as [{ intent: 'hope' }];
  await w.owner.query('UPDATE round_question SET texts = NULL WHERE question_id = $1', [w.ids.question[0]]);
  expect(await asked()).toContain(say('en', `rounds.bank.${intent}`));
  await w.owner.query(
    `UPDATE round_question SET texts = '{"en": "What makes <her> proud?"}' WHERE question_id = $1`,
    [w.ids.question[0]],
  );
  expect(await asked()).toContain('What makes <her> proud?');
  expect(await asked()).not.toContain(say('en', `rounds.bank.${intent}`));
});

test('the record of whom a restriction keeps from a child tells nothing about the child', async () => {
  await w.owner.query("UPDATE restriction SET kind = 'no-contact', valid_from = '2026-11-01'");
  const page = await (await opened('pablo', 'page')).text();
  expect(page).toContain('Pablo Reyes');
  expect(page).not.toMatch(/Lina|Castillo|Jonas|Mira|court|Planted\d+(goal|glow|evidence|shared)/);
});

test('only of guardians of the district is there a record', async () => {
  const office = await w.browser('priya');
  for (const id of [w.people.lina, w.people.jonas, w.people.strangeGuardian, w.linden.school]) {
    const path = `/office/people/${id}/record`;
    expect((await office.get(path)).status).toBe(404);
    expect((await office.post(path, { asked: 'on', as: 'file' }, pageOf('maria'))).status).toBe(404);
  }
});

test('the record of a guardian who has left the school is found by the command alone', async () => {
  const office = await w.browser('priya');
  await w.owner.query('UPDATE person SET ended_at = now() WHERE person_id = $1', [w.people.sam]);
  const before = (await logged()).length;
  expect((await office.get(pageOf('sam'))).status).toBe(404);
  const sent = await office.post(pageOf('sam'), { asked: 'on', as: 'file' }, pageOf('maria'));
  expect([sent.status, (await logged()).length]).toEqual([404, before]);
  expect((await spoken(recordCommand, w.url, w.people.sam)).out).toContain('Sam');
  await w.owner.query('UPDATE person SET ended_at = NULL WHERE person_id = $1', [w.people.sam]);
});

test('it is told in the language of whoever reads it, what was written in that of whoever wrote it', async () => {
  const page = await (await opened('yusuf', 'page', '?lang=ar')).text();
  expect(page).toContain('<html lang="ar" dir="rtl">');
  expect(page).toContain('ما يُحتفظ به عن');
  expect(page).toMatch(/<bdi lang="en" dir="ltr">Planted\d+/);
  expect(page).not.toMatch(/>(Talks|Goal|The goal|Words|Booked)</);
});
