import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import type { Browser } from '../../test/browser.ts';
import { insert } from '../../test/people.ts';
import { openWorld, type World } from '../../test/world.ts';

let w: World;
let amara: Browser;
let roundId: string;
const base = () => `/leader/rounds/${roundId}`;
const basics = () => ({
  _idempotency: roundId,
  schoolId: w.linden.school,
  name: 'Autumn talks',
  slotMinutes: '10',
  pauseMinutes: '5',
  opensOn: '2026-11-23',
  opensAt: '08:00',
  closesOn: '2026-11-24',
  closesAt: '12:00',
  goal: 'required',
  checkInAfterDays: '14',
});
const evening = { on: '2026-11-24', from: '16:00', until: '18:00', place: 'Room 12' };
const create = () => amara.post('/leader/rounds', basics(), '/leader/rounds/new');
const fill = () => amara.post(`${base()}/hours`, evening, `${base()}/hours`);
const open = () => amara.post(`${base()}/open`, {}, `${base()}/open`);
const mailsTo = async (person: string) => {
  const { rows } = await w.owner.query('SELECT subject, html, body, lang FROM mail WHERE to_person = $1', [
    person,
  ]);
  return rows as { subject: string; html: string; body: string; lang: string }[];
};

beforeAll(async () => {
  w = await openWorld();
  amara = await w.staff(w.people.amara);
});
beforeEach(async () => {
  roundId = newId();
  await w.owner.query('DELETE FROM round_hours');
  await w.owner.query("UPDATE round SET state = 'ended'");
  await w.owner.query('DELETE FROM mail');
});
afterAll(async () => {
  expect(w.complaints).toEqual([]);
  await w.close();
});

test('a restriction entered after the opening holds the invitation back at the moment of sending', async () => {
  await create();
  await fill();
  await open();
  const { pablo, lina, priya } = w.people;
  await insert(w.owner, 'restriction', {
    ...{ district_id: w.linden.district, restriction_id: newId(), guardian_id: pablo, child_id: lina },
    ...{ kind: 'no-contact', evidence: 'court order', valid_from: '2026-11-01' },
    ...{ entered_by: priya, entered_at: '2026-11-23T08:00:00Z' },
  });
  await w.deps.deliver();
  expect(await mailsTo(pablo)).toEqual([]);
  expect(await mailsTo(w.people.maria)).toHaveLength(1);
  const letters = await (await w.staff(priya)).html(`/office/letters?round=${roundId}&who=all`);
  expect(letters).toContain('Maria Castillo');
  expect(letters).not.toContain('Pablo');
  await w.owner.query('DELETE FROM restriction');
});

test('whoever may not book is invited to answer, not to pick a time', async () => {
  const { pablo, lina, priya } = w.people;
  await insert(w.owner, 'restriction', {
    ...{ district_id: w.linden.district, restriction_id: newId(), guardian_id: pablo, child_id: lina },
    ...{ kind: 'may-not-book', evidence: 'agreement', valid_from: '2026-11-01' },
    ...{ entered_by: priya, entered_at: '2026-11-23T08:00:00Z' },
  });
  await create();
  await fill();
  await open();
  await w.deps.deliver();
  expect((await mailsTo(pablo))[0]?.body).not.toContain('pick a time');
  expect((await mailsTo(w.people.sam))[0]?.body).toContain('pick a time');
  await w.owner.query('DELETE FROM restriction');
});

test('the office prints a letter that opens exactly that guardian’s page, in that guardian’s language', async () => {
  const { yusuf, priya } = w.people;
  await w.owner.query('UPDATE person SET email = NULL WHERE person_id = $1', [yusuf]);
  await create();
  await fill();
  await open();
  const office = await w.staff(priya);
  const list = await office.html('/office/letters');
  expect(list).toContain('Yusuf Haddad');
  expect(list).not.toContain('Maria Castillo');
  const html = await (await office.post('/office/letters', { round: roundId, who: 'without' })).text();
  expect(html.match(/class="letter"/g)).toHaveLength(1);
  expect(html).toContain('<article class="letter" lang="ar" dir="rtl">');
  expect(html).toMatch(/<svg width="\d+" height="\d+" viewBox="0 0 \d+ \d+" role="img"/);
  expect(html).not.toMatch(/style=|<script/);
  const code = /LIN-[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(html)?.[0] ?? '';
  const phone = await w.anybody();
  await phone.post('/code', { code }, '/code');
  expect(phone.cookies.get('alongside_family')).toContain(yusuf);
  const again = await (
    await office.post('/office/letters', { round: roundId, guardian: yusuf }, '/office/letters')
  ).text();
  expect(again).toContain(code);
  const stranger = { round: roundId, guardian: w.people.strangeGuardian };
  expect((await office.post('/office/letters', stranger, '/office/letters')).status).toBe(404);
});

test('a letter for somebody whose language Alongside does not speak is in the district’s, not in the office’s', async () => {
  const { sam, priya } = w.people;
  await w.owner.query("UPDATE person SET lang = 'tr' WHERE person_id = $1", [sam]);
  await create();
  await fill();
  expect(await amara.html(`${base()}/open`)).toContain('Turkish: 1, written to in English');
  await open();
  const office = await w.staff(priya);
  await office.get('/office/letters?lang=ar');
  const letter = await (await office.post('/office/letters', { round: roundId, guardian: sam })).text();
  expect(letter).toContain('<article class="letter" lang="en" dir="ltr">');
  expect(letter).toContain('Dear \u2068Sam\u2069,');
});
