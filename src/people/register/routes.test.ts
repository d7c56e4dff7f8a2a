import { afterAll, beforeAll, expect, test } from 'vitest';
import { insert } from '#test/people.ts';
import { openWorld, type World } from '#test/world.ts';

let w: World;
beforeAll(async () => {
  w = await openWorld();
});
afterAll(async () => {
  expect(w.complaints).toEqual([]);
  await w.close();
});

test('the office finds people by parts of their names, and nobody of another district', async () => {
  const office = await w.staff(w.people.priya);
  const found = await (await office.post('/office/people', { q: 'CAST lin' })).text();
  expect(found).toContain('Lina Castillo');
  expect(found).not.toContain('Maria');
  const all = await office.html('/office/people');
  expect(all).not.toContain('Unseen');
  for (const typed of ['%', '_', "'; DROP TABLE person", '\u202e', '🦊'.repeat(300)]) {
    expect(await (await office.post('/office/people', { q: typed })).text()).toContain('Nobody found');
  }
  expect(await (await office.post('/office/people', { kind: 'guardian' })).text()).not.toContain('Lina');
  expect((await office.post('/office/people', { page: '-1', kind: 'nonsense' })).status).toBe(200);
});

test('a child’s page shows its guardians, and that it was looked at is written down', async () => {
  const office = await w.staff(w.people.priya);
  const page = await office.html(`/office/people/${w.people.lina}`);
  for (const name of ['Maria Castillo', 'Pablo Reyes', 'Sam Lindgren']) expect(page).toContain(name);
  expect(page).not.toContain('Yusuf');
  const log = await w.owner.query('SELECT what FROM access_log WHERE child_id = $1', [w.people.lina]);
  expect(log.rows).toContainEqual({ what: 'register' });
  for (const id of [w.people.strangeChild, 'nonsense', '00000000-0000-7000-8000-000000000000']) {
    expect((await office.get(`/office/people/${id}`)).status).toBe(404);
  }
});

test('a corrected address is kept against the next import, and given back when the office says so', async () => {
  const office = await w.staff(w.people.priya);
  const at = `/office/people/${w.people.maria}/contact`;
  const saved = await office.post(
    at,
    { lang: 'ar', email: 'Maria@New.example', phone: '+1 555 010 9999' },
    at,
  );
  expect(await saved.text()).toContain('maria@new.example');
  const row = async () =>
    (
      await w.owner.query(
        'SELECT lang, email, phone, lang_by_office, contact_by_office FROM person WHERE person_id = $1',
        [w.people.maria],
      )
    ).rows[0];
  expect(await row()).toEqual({
    lang: 'ar',
    email: 'maria@new.example',
    phone: '+15550109999',
    lang_by_office: true,
    contact_by_office: true,
  });
  await office.post(at, { lang: 'ar', email: 'maria@new.example', phone: '', roster: 'on' }, at);
  expect(await row()).toMatchObject({ phone: null, lang_by_office: false, contact_by_office: false });
});

test('a mistyped address keeps everything typed and says which field', async () => {
  const office = await w.staff(w.people.priya);
  const at = `/office/people/${w.people.pablo}/contact`;
  const answer = await office.post(at, { lang: 'xx-nonsense', email: 'pablo at home', phone: '<b>' }, at);
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain('value="pablo at home"');
  expect(html).toContain('That does not look like a phone number.');
  expect(html).not.toContain('<b>');
});

test('of a guardian who works at the school language and telephone are the office’s, the e-mail stays the roster’s', async () => {
  const office = await w.staff(w.people.priya);
  const { jonas } = w.people;
  const before = await w.owner.query('SELECT email FROM person WHERE person_id = $1', [jonas]);
  await insert(w.owner, 'person_role', {
    ...{ district_id: w.linden.district, person_id: jonas, school_id: w.linden.school, role: 'guardian' },
  });
  const at = `/office/people/${jonas}/contact`;
  expect(await office.html(`/office/people/${jonas}`)).toContain('Change language and phone');
  const form = await office.html(at);
  expect(form).toContain('because this person also works at the school');
  expect(form).not.toContain('name="email"');
  await office.post(at, { lang: 'tr', phone: '+1 555 010 7777', email: 'thief@home.example' }, at);
  await office.post(at, { lang: 'tr', phone: '+1 555 010 7777' }, at);
  const { rows } = await w.owner.query('SELECT lang, email, phone FROM person WHERE person_id = $1', [jonas]);
  expect(rows).toEqual([{ lang: 'tr', email: before.rows[0].email, phone: '+15550107777' }]);
  await w.owner.query("DELETE FROM person_role WHERE person_id = $1 AND role = 'guardian'", [jonas]);
});

test('staff and children are not reached from here', async () => {
  const office = await w.staff(w.people.priya);
  for (const person of [w.people.jonas, w.people.lina, w.people.strangeGuardian]) {
    expect((await office.get(`/office/people/${person}/contact`)).status).toBe(404);
    expect(
      (await office.post(`/office/people/${person}/contact`, { email: 'x@y.example' }, '/office/people'))
        .status,
    ).toBe(404);
  }
});

test('the office keeps the school’s calendar', async () => {
  const office = await w.staff(w.people.priya);
  const to = `/office/calendar/${w.linden.school}`;
  await office.post(`${to}/days`, { days: ['1', '2', '3', '4', '6', '9'] }, '/office/calendar');
  const { rows } = await w.owner.query('SELECT school_days FROM school WHERE school_id = $1', [
    w.linden.school,
  ]);
  expect(rows[0].school_days).toEqual([1, 2, 3, 4, 6]);
  await w.owner.query('DELETE FROM school_closure');
  const closed = await office.post(`${to}/close`, { name: 'Winter', from: '2026-12-21', to: '2026-12-23' });
  const html = await closed.text();
  expect(html).toContain('Winter');
  expect(await closedDays()).toEqual(['2026-12-21', '2026-12-22', '2026-12-23']);
});

const closedDays = async () => {
  const { rows } = await w.owner.query('SELECT on_date::text AS day FROM school_closure ORDER BY on_date');
  return rows.map(({ day }) => day);
};

test('a closure of several days is one row, said from its first day to its last, and taken back at once', async () => {
  const office = await w.staff(w.people.priya);
  const to = `/office/calendar/${w.linden.school}`;
  await w.owner.query('DELETE FROM school_closure');
  const spring = { name: 'Spring <break>', from: '2027-03-25', to: '2027-04-03' };
  await office.post(`${to}/close`, spring, '/office/calendar');
  await office.post(`${to}/close`, { name: 'Storm', from: '2027-04-04', to: '' });
  const html = plain(await office.html('/office/calendar'));
  expect(html).toContain('25 March – 3 April 2027');
  expect(html).toContain('4 April 2027 · <bdi>Storm</bdi>');
  expect(html.match(/<bdi>Spring &lt;break&gt;<\/bdi>/g)).toHaveLength(1);
  expect(html).toContain('Remove 25 March – 3 April 2027');
  // a day that a colleague has given another name since is not theirs to lose
  await w.owner.query("UPDATE school_closure SET name = 'Teachers learn' WHERE on_date = '2027-03-30'");
  await office.post(`${to}/reopen`, spring);
  expect(await closedDays()).toEqual(['2027-03-30', '2027-04-04']);
});

test('a closure that has begun long ago and is not over for a month is shown from its first day', async () => {
  const office = await w.staff(w.people.priya);
  const to = `/office/calendar/${w.linden.school}`;
  await w.owner.query('DELETE FROM school_closure');
  const repairs = { name: 'Repairs', from: '2026-10-01', to: '2026-10-30' };
  await office.post(`${to}/close`, repairs, '/office/calendar');
  await office.post(`${to}/close`, { name: 'Long over', from: '2026-09-05', to: '' });
  const html = plain(await office.html('/office/calendar'));
  expect(html).toContain('1 – 30 October 2026');
  expect(html).not.toContain('Long over');
});

/** Which dash and which spaces a locale takes is the formatter's affair. */
const plain = (text: string) => text.replace(/\s*[–-]\s*(?=\d)/g, ' – ').replaceAll('\u2009', ' ');

test('nonsense in the calendar is answered in words, with what was typed', async () => {
  const office = await w.staff(w.people.priya);
  const to = `/office/calendar/${w.linden.school}`;
  const wrong = await office.post(
    `${to}/close`,
    { name: 'Spring', from: '2027-03-05', to: '2027-03-01' },
    '/office/calendar',
  );
  expect(wrong.status).toBe(422);
  const html = await wrong.text();
  expect(html).toContain('The last day comes before the first.');
  expect(html).toContain('value="Spring"');
  expect(
    (await office.post(`${to}/close`, { name: 'Long', from: '2027-01-01', to: '2028-01-01' })).status,
  ).toBe(422);
  expect((await office.post(`${to}/close`, { name: '', from: 'soon' })).status).toBe(422);
  expect((await office.post(`${to}/days`, { days: ['8'] })).status).toBe(422);
  expect((await office.post(`/office/calendar/${w.other.school}/days`, { days: ['1'] })).status).toBe(404);
  await office.post(`${to}/reopen`, { day: 'yesterday' });
});
