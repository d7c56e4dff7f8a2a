import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { closeConference } from '#agreements/actions.ts';
import type { Browser } from '#test/browser.ts';
import { openWorld, type World } from '#test/world.ts';

let w: World;
let round: string;
let talk: string;
let checkIn: string;
let jonas: Browser;
const twoWeeks = Temporal.Instant.from('2026-12-08T07:05:00Z');
const mailsTo = async (person: string) =>
  (
    await w.owner.query(
      'SELECT subject, body, html FROM mail WHERE to_person = $1 ORDER BY sent_at, mail_id',
      [person],
    )
  ).rows;
const idOf = (html: string) => /name="_idempotency" value="([^"]+)"/.exec(html)?.[1] ?? '';

beforeAll(async () => {
  w = await openWorld();
  ({ round } = await w.addRound());
  jonas = await w.staff(w.people.jonas);
});
afterAll(() => w.close());
beforeEach(async () => {
  await w.owner.query('TRUNCATE effect, mail, restriction, conference CASCADE');
  const { lina, maria, sam } = w.people;
  talk = await w.addConference({ round, child: lina, guardian: maria, teacher: w.people.jonas, also: [sam] });
  const terms = {
    goal: 'Ten minutes aloud.',
    noGoalBecause: '',
    glow: 'She explained the water cycle.',
    ...{ growNeed: '', growStep: '', valueName: '', valueTie: '' },
    commitments: [
      { side: 'school' as const, what: 'Lend books', when: 'Mondays', where: 'in class' },
      { side: 'home' as const, what: 'Sam listens', when: 'after supper', where: 'at home' },
    ],
    promises: [{ kind: 'resource' as const, what: 'Send the reading list', on: null }],
    checkInOn: Temporal.PlainDate.from('2026-12-08'),
    lang: 'en',
  };
  const closed = Temporal.Instant.from('2026-11-24T15:12:00Z');
  w.clock.moveTo(closed);
  await w.as(w.people.jonas, ['teacher'], (db) => closeConference(db, closed, { conferenceId: talk, terms }));
  checkIn = (await w.owner.query('SELECT check_in_id FROM check_in')).rows[0].check_in_id;
  w.clock.moveTo(twoWeeks);
});

async function ask(): Promise<void> {
  const page = `/teacher/check-ins/${checkIn}`;
  await jonas.post(
    page,
    { noticed: 'She read to a friend.', message: 'How is it at home?', do: 'send' },
    page,
  );
  await w.deps.deliver();
}

test('a reminder that goes out on a later day than its own says nothing of today', async () => {
  w.clock.moveTo(twoWeeks.add({ hours: 48 }));
  await w.deps.deliver();
  const subjects = (await mailsTo(w.people.jonas)).map((mail) => mail.subject);
  expect(subjects).toContain('Lina: you wanted to ask how it is going');
  expect(subjects).toContain('Still open: what you promised Lina’s family');
  expect(subjects.join()).not.toMatch(/today/i);
});

test('a promise that is due today is for today', async () => {
  w.clock.moveTo(Temporal.Instant.from('2026-11-26T08:05:00Z'));
  await w.deps.deliver();
  const subjects = (await mailsTo(w.people.jonas)).map((mail) => mail.subject);
  expect(subjects).toEqual(['For today: what you promised Lina’s family']);
});

test('from the morning of the check-in to the changed plan: the whole way, in two languages', async () => {
  await w.deps.deliver();
  expect((await mailsTo(w.people.jonas)).map((mail) => mail.subject)).toContain(
    'Lina: today you wanted to ask how it is going',
  );
  const list = await jonas.html('/teacher/check-ins');
  expect(list).toContain('Lina Castillo');
  expect(list).toContain('You agreed to ask on Tuesday');
  const draft = await jonas.html(`/teacher/check-ins/${checkIn}`);
  for (const text of ['Ten minutes aloud.', 'Sam listens', 'Maria Castillo', 'Sam Lindgren'])
    expect(draft).toContain(text);
  expect(draft).not.toContain('Pablo');

  const missing = await jonas.post(`/teacher/check-ins/${checkIn}`, {
    noticed: ' ',
    message: 'How is it?',
    do: 'send',
  });
  expect(missing.status).toBe(422);
  expect(await missing.text()).toContain('Please write one thing you noticed');
  await ask();
  const mail = (await mailsTo(w.people.maria)).find((one) => one.subject.includes('Cómo va'));
  for (const text of [
    'She read to a friend.',
    'Escrito en inglés',
    'Va bien: http',
    'Cuesta: http',
    'Cambiemos el plan: http',
  ]) {
    expect(mail.body).toContain(text);
  }
  expect(await mailsTo(w.people.pablo)).toEqual([]);

  const maria = await w.family(w.people.maria);
  const tapped = decodeURIComponent(/Cuesta: (http\S+)/.exec(mail.body)?.[1] ?? '');
  const shown = await maria.html(tapped);
  expect(shown).toContain('Un toque más');
  expect(shown).not.toContain('<script');
  expect((await w.owner.query('SELECT 1 FROM check_in_answer')).rows).toEqual([]);
  await maria.post(`/family/check-ins/${checkIn}`, {
    answer: 'tricky',
    words: 'Las tardes son cortas.',
    _idempotency: idOf(shown),
  });
  expect(await maria.html(`/family/check-ins/${checkIn}`)).toContain('Usted dijo: cuesta.');

  await w.deps.deliver();
  const told = (await mailsTo(w.people.jonas)).find((mail) => mail.subject.includes('answered'));
  expect(told.body).toContain('Las tardes son cortas.');
  expect(told.body).toContain(`/teacher/conferences/${talk}/revise`);
  expect(await jonas.html('/teacher/check-ins')).toContain('The family says it is tricky.');
  const revise = await jonas.html(`/teacher/conferences/${talk}/revise`);
  for (const text of ['Las tardes son cortas.', 'Lend books', '2026-12-22']) expect(revise).toContain(text);
});

test('what a mail scanner opens answers nothing, and an answer with neither tap nor words asks again', async () => {
  await ask();
  const maria = await w.family(w.people.maria);
  for (const tap of ['well', 'tricky', 'change', 'nonsense'])
    await maria.get(`/family/check-ins/${checkIn}?a=${tap}`);
  expect((await w.owner.query('SELECT 1 FROM check_in_answer')).rows).toEqual([]);
  const empty = await maria.post(`/family/check-ins/${checkIn}`, { answer: 'words', words: ' ' });
  expect(empty.status).toBe(422);
  const html = await maria.html(`/family/check-ins/${checkIn}`);
  for (let n = 0; n < 2; n++)
    await maria.post(`/family/check-ins/${checkIn}`, { answer: 'well', words: '', _idempotency: idOf(html) });
  expect((await w.owner.query('SELECT 1 FROM check_in_answer')).rows).toHaveLength(1);
});

test('an answer that could not be taken comes back with the button that was pressed first', async () => {
  await ask();
  const maria = await w.family(w.people.maria);
  const words = 'Va mejor. '.repeat(2_000);
  const back = await maria.post(`/family/check-ins/${checkIn}`, { answer: 'change', words });
  expect(back.status).toBe(422);
  const html = await back.text();
  expect(html).toContain(words.trim());
  expect(/<button[^>]*class="button primary"[^>]*value="(\w+)"/.exec(html)?.[1]).toBe('change');
});

test('words are labelled with the language the family says they are in, and keep it when they are sent back', async () => {
  await ask();
  const maria = await w.family(w.people.maria);
  const page = `/family/check-ins/${checkIn}`;
  const back = await maria.post(page, { answer: 'words', words: ' ', lang: 'ro' });
  expect(await back.text()).toMatch(/<option value="ro" selected/);
  await maria.post(page, { answer: 'words', words: 'Merge mai bine.', lang: 'ro' });
  await maria.post(page, { answer: 'words', words: 'Va mejor.', lang: 'klingon' });
  const { rows } = await w.owner.query('SELECT lang FROM check_in_answer ORDER BY lang');
  expect(rows.map((row) => row.lang)).toEqual(['es', 'ro']);
  expect(await jonas.html(`/teacher/conferences/${talk}`)).toContain('Written in Romanian');
});

test('a changed mind is told as it is now: the earlier answer is not announced any more', async () => {
  await ask();
  const sam = await w.family(w.people.sam);
  for (const answer of ['tricky', 'well']) {
    const html = await sam.html(`/family/check-ins/${checkIn}`);
    w.clock.moveTo(w.clock.now().add({ seconds: 30 }));
    await sam.post(`/family/check-ins/${checkIn}`, { answer, words: '', _idempotency: idOf(html) });
  }
  await w.deps.deliver();
  const told = (await mailsTo(w.people.jonas)).filter((mail) => mail.subject.includes('answered'));
  expect(told).toHaveLength(1);
  expect(told[0].body).toContain('it is going well');
});

test('a promise that has waited is calm for the teacher, "done" for the family once kept, and never late for anybody', async () => {
  const before = await (await w.family(w.people.sam)).html(`/family/conferences/${talk}`);
  expect(before).toContain('by Thursday 26 November');
  expect(before).not.toMatch(/late|overdue|waiting/i);
  const list = await jonas.html('/teacher/promises');
  expect(list).toContain('Waiting since Thursday');
  const promise = /name="promise" value="([^"]+)"/.exec(list)?.[1] ?? '';
  const long = await jonas.post('/teacher/promises/done', { promise, note: 'x'.repeat(501) });
  expect(long.status).toBe(422);
  expect(await long.text()).toMatch(
    /<details class="fold" open="">.*at most 500 characters.*value="x{501}"/s,
  );
  for (let n = 0; n < 2; n++) await jonas.post('/teacher/promises/done', { promise, note: 'In her bag.' });
  const after = await (await w.family(w.people.sam)).html(`/family/conferences/${talk}`);
  for (const text of ['done', 'In her bag.', 'A promise was kept.']) expect(after).toContain(text);
  const mira = await w.staff(w.people.mira);
  expect(
    (await mira.post('/teacher/promises/done', { promise, note: 'x' }, '/teacher/promises')).status,
  ).toBe(404);
  const lost = await jonas.post('/teacher/promises/done', {
    promise: 'nonsense',
    note: 'Under <the> stairs.',
  });
  expect(lost.status).toBe(404);
  expect(await lost.text()).toContain('Under &lt;the&gt; stairs.');
});

test('a check-in is not there for a colleague, the other household, or before it was sent', async () => {
  const maria = await w.family(w.people.maria);
  expect((await maria.get(`/family/check-ins/${checkIn}`)).status).toBe(404);
  await ask();
  expect((await maria.get(`/family/check-ins/${checkIn}`)).status).toBe(200);
  const pablo = await w.family(w.people.pablo);
  const mira = await w.staff(w.people.mira);
  expect((await pablo.get(`/family/check-ins/${checkIn}`)).status).toBe(404);
  expect((await mira.get(`/teacher/check-ins/${checkIn}`)).status).toBe(404);
  expect((await maria.get('/family/check-ins/nonsense')).status).toBe(404);
  expect(w.complaints).toEqual([]);
});
