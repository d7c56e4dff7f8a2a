import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import type { Browser } from '../test/browser.ts';
import { insert } from '../test/people.ts';
import { noon, openWorld, type World } from '../test/world.ts';

let w: World;
let amara: Browser;
let roundId: string;
const base = () => `/leader/rounds/${roundId}`;
const basics = (more: Record<string, string> = {}) => ({
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
  ...more,
});
const evening = { on: '2026-11-24', from: '16:00', until: '18:00', place: 'Room 12' };
const create = (more?: Record<string, string>) =>
  amara.post('/leader/rounds', basics(more), '/leader/rounds/new');
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

test('a leader walks from a new round to its opening, and every guardian gets one mail in their language', async () => {
  expect(await (await create()).text()).toContain('Days and hours');
  expect(await (await fill()).text()).toMatch(/16:00\s*–\s*18:00/);
  const preview = await amara.html(`${base()}/preview?in=ar`);
  expect(preview).toContain('<div lang="ar" dir="rtl">');
  expect(preview).toContain('ما الذي يحبه طفلكم');
  const confirm = await amara.html(`${base()}/open`);
  expect(confirm).toContain('4 people, about 3 children');
  expect(confirm).toContain('Spanish');
  expect(await (await open()).text()).toContain('The round is open.');
  await open();
  await w.deps.deliver();
  await w.deps.deliver();
  const [maria, ...more] = await mailsTo(w.people.maria);
  expect(more).toEqual([]);
  expect(maria?.lang).toBe('es');
  expect(maria?.subject).toBe('Maria, una invitación para hablar de Lina');
  expect(maria?.html).toContain('http://school.test/f/');
  const [yusuf] = await mailsTo(w.people.yusuf);
  expect(yusuf?.html).toContain('dir="rtl"');
  expect(yusuf?.subject).toMatch(/Noor.*Omar|Omar.*Noor/);
  for (const text of [maria?.html, yusuf?.html]) {
    for (const other of ['Pablo', 'Reyes', 'Lindgren', 'Unseen']) expect(text).not.toContain(other);
  }
  expect(maria?.html).not.toContain('Omar');
});

test('booking that closes after the talks is pointed out, and families are told the time that is true', async () => {
  await create({ closesOn: '2026-12-05' });
  await fill();
  const late =
    'Booking closes on Saturday 5 December at 12:00, but the last talk begins on Tuesday 24 November at 17:45.';
  expect(await amara.html(`${base()}/open`)).toContain(late);
  const preview = await amara.html(`${base()}/preview?in=en`);
  expect(preview).toContain('Please pick a time by Tuesday 24 November at 17:45.');
  expect(preview).not.toContain('by Saturday 5 December');
});

test('teachers with clearly fewer times than children are pointed out before opening, and nothing is kept from opening', async () => {
  await create();
  await amara.post(`${base()}/hours`, { ...evening, until: '16:10' }, `${base()}/hours`);
  const confirm = await amara.html(`${base()}/open`);
  expect(confirm).toMatch(/(One teacher has|2 teachers have) clearly fewer times than children/);
  expect(confirm).toContain('Open the round and invite');
  await amara.post(`${base()}/hours`, { ...evening, from: '16:15' }, `${base()}/hours`);
  expect(await amara.html(`${base()}/open`)).not.toContain('clearly fewer');
});

test('what was typed wrongly is answered in words, and everything typed is still there', async () => {
  const answer = await create({
    name: 'Herbst <b>',
    opensOn: '31.2.2026',
    slotMinutes: '60',
    closesAt: 'soon',
  });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain('Herbst &lt;b&gt;');
  expect(html).toContain('value="31.2.2026"');
  expect(html).toContain('value="60"');
  expect(html).toContain('Please write a number in the range shown.');
  expect(html).toContain('Please write a time of day');
  const backwards = await create({ closesOn: '2026-11-01' });
  expect(backwards.status).toBe(422);
  expect(await backwards.text()).toContain('Booking has to open before it closes.');
});

test.each([
  [{ until: '15:00' }, 'The hours have to end after they begin.'],
  [{ until: '16:05' }, 'Not even one talk fits'],
  [{ on: '2026-11-20' }, 'These hours are in the past.'],
])(
  'hours that cannot stand (%o) say why, once where it is the same for everybody, and are kept in the form',
  async (more, because) => {
    await create();
    const answer = await amara.post(`${base()}/hours`, { ...evening, ...more }, `${base()}/hours`);
    const html = await answer.text();
    expect(html.split(because)).toHaveLength(2);
    expect(html).toContain('value="Room 12"');
  },
);

test('hours are meant by the school’s clocks, also when these have just been changed', async () => {
  await create({ closesOn: '2027-03-28', closesAt: '01:00' });
  const spring = { on: '2027-03-28', from: '01:30', until: '04:00', place: '' };
  const html = await (await amara.post(`${base()}/hours`, spring, `${base()}/hours`)).text();
  expect(html).toContain('the clocks change');
  const { rows } = await w.owner.query('SELECT starts_at, ends_at FROM round_hours WHERE round_id = $1', [
    roundId,
  ]);
  expect(rows.map((r) => [String(r.starts_at), String(r.ends_at)])).toEqual(
    Array(2).fill(['2027-03-28T00:30:00Z', '2027-03-28T02:00:00Z']),
  );
  const gone = { ...spring, from: '02:00', until: '03:00' };
  expect(await (await amara.post(`${base()}/hours`, gone, `${base()}/hours`)).text()).toContain(
    'one hour may be missing',
  );
});

test('one teacher’s hours are changed and removed on a page of their own', async () => {
  await create();
  await fill();
  const page = `${base()}/hours/${w.people.jonas}`;
  const hoursId = /hours\/[0-9a-f-]{36}\/([0-9a-f-]{36})"/.exec(await amara.html(page))?.[1];
  const changed = { ...evening, until: '17:00', place: 'Library', deed: 'save' };
  expect(await (await amara.post(`${page}/${hoursId}`, changed)).text()).toContain('Library');
  const added = { ...evening, from: '17:30', _idempotency: newId() };
  expect(await (await amara.post(page, added)).text()).toMatch(/17:30\s*–\s*18:00/);
  const overlapping = await amara.post(page, { ...evening, _idempotency: newId() });
  expect(overlapping.status).toBe(422);
  expect(await overlapping.text()).toContain('overlap');
  expect(await (await amara.post(`${page}/${hoursId}`, { deed: 'remove' }, page)).text()).not.toContain(
    'Library',
  );
  expect((await amara.get(`${base()}/hours/${w.people.maria}`)).status).toBe(404);
});

test('questions get the school’s own words, and go back to the product’s when these are emptied', async () => {
  await create();
  const page = `${base()}/questions`;
  const own = { intent: 'hope', en: 'What makes you smile?', es: '', ar: '', _idempotency: newId() };
  expect(await (await amara.post(page, own, page)).text()).toContain('What makes you smile?');
  const preview = await amara.html(`${base()}/preview?in=es`);
  expect(preview).toMatch(/<span lang="en" dir="auto">What makes you smile\?<\/span>/);
  const emptied = await amara.post(
    `${page}/${own._idempotency}`,
    { intent: 'hope', en: '', es: '', ar: '' },
    page,
  );
  expect(await emptied.text()).not.toContain('What makes you smile?');
  const missing = await amara.post(page, { ...own, intent: 'nonsense', _idempotency: newId() }, page);
  expect(missing.status).toBe(422);
  expect(await missing.text()).toContain('What makes you smile?');
});

test('long after its talks a round that nobody ended is not said to have talks', async () => {
  await create();
  await fill();
  await open();
  w.clock.moveTo(noon.add({ hours: 24 * 60 }));
  const list = await amara.html('/leader/rounds');
  w.clock.moveTo(noon);
  expect(list).toContain('Booking is closed');
  expect(list).not.toContain('talks take place');
});

test('another district’s round, or none at all, is not there', async () => {
  await insert(w.owner, 'round', {
    ...{
      district_id: w.other.district,
      round_id: roundId,
      school_id: w.other.school,
      name: 'Secret elsewhere',
    },
    ...{
      slot_minutes: 10,
      pause_minutes: 0,
      booking_opens_at: noon.toString(),
      goal_required: false,
      state: 'open',
    },
    ...{
      booking_closes_at: '2026-12-01T00:00:00Z',
      created_by: w.people.strangeTeacher,
      created_at: noon.toString(),
    },
  });
  for (const page of ['', '/basics', '/hours', '/questions', '/preview', '/open']) {
    expect((await amara.get(`${base()}${page}`)).status, page).toBe(404);
  }
  expect((await amara.get('/leader/rounds/not-an-id')).status).toBe(404);
  expect((await amara.post(`${base()}/end`, {}, '/leader/rounds/new')).status).toBe(404);
  expect(await amara.html('/leader/rounds')).not.toContain('Secret elsewhere');
  const jonas = await w.staff(w.people.jonas);
  expect((await jonas.get('/leader/rounds')).status).toBe(404);
});
