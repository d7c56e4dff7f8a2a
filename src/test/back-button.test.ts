import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { openPlanted, type Planted } from './planted.ts';

let w: Planted;
beforeAll(async () => {
  w = await openPlanted();
});
afterAll(() => w.close());

const rows = async (sql: string, ...values: unknown[]) => (await w.owner.query(sql, values)).rows;

test('the same page sent again with another guardian enters a second restriction, and sent twice enters one', async () => {
  const office = await w.browser('priya');
  const page = `/office/restrictions/new?child=${w.people.lina}`;
  const form = {
    ...{ _idempotency: newId(), childId: w.people.lina, kind: 'may-not-book', evidence: 'file 7' },
    ...{ validFrom: '2026-12-01', validUntil: '' },
  };
  for (const guardianId of [w.people.maria, w.people.maria, w.people.sam])
    expect((await office.post('/office/restrictions', { ...form, guardianId }, page)).status).toBe(200);
  const entered = await rows(
    `SELECT guardian_id FROM restriction WHERE evidence = 'file 7' ORDER BY restriction_id`,
  );
  expect(entered.map((row) => row.guardian_id).sort()).toEqual([w.people.maria, w.people.sam].sort());
});

test('an answer given after "back" is another answer, and a double tap is one', async () => {
  const maria = await w.browser('maria');
  const [{ check_in_id: checkIn }] = await rows(
    `SELECT check_in_id FROM check_in JOIN conference USING (conference_id)
    WHERE guardian_id = $1 AND sent_at IS NOT NULL`,
    w.people.maria,
  );
  const [page, minted] = [`/family/check-ins/${checkIn}`, newId()];
  await maria.post(page, { _idempotency: minted, answer: 'well' }, page);
  await maria.post(page, { _idempotency: minted, answer: 'well' }, page);
  await maria.post(page, { _idempotency: minted, answer: 'tricky', words: 'Duerme mal desde ayer.' }, page);
  const given = await rows(
    'SELECT answer, words FROM check_in_answer WHERE check_in_id = $1 AND answered_at < $2 ORDER BY answer',
    checkIn,
    '2026-11-24T00:00:00Z',
  );
  expect(given).toEqual([
    { answer: 'tricky', words: 'Duerme mal desde ayer.' },
    { answer: 'well', words: '' },
  ]);
});

test('two memories written on one page that came back both stand beside the agreement', async () => {
  const maria = await w.browser('maria');
  const page = `/family/conferences/${w.ids.conference[0]}/correct`;
  const form = { _idempotency: newId(), body: 'It was Thursday.' };
  for (const body of [form.body, form.body, 'And she was not alone.'])
    await maria.post(page, { ...form, body }, page);
  const talk = await maria.html(`/family/conferences/${w.ids.conference[0]}`);
  expect(talk.match(/It was Thursday\./g)).toHaveLength(1);
  expect(talk).toContain('And she was not alone.');
});

test('a leader who goes back to the first page of a new round changes that round', async () => {
  const leader = await w.browser('amara');
  const form = {
    ...{ _idempotency: newId(), schoolId: w.linden.school, name: 'Spring talks', goal: 'required' },
    ...{ opensOn: '2027-03-01', opensAt: '08:00', closesOn: '2027-03-10', closesAt: '18:00' },
    ...{ slotMinutes: '12', pauseMinutes: '3', checkInAfterDays: '14' },
  };
  await leader.post('/leader/rounds', form, '/leader/rounds/new');
  await leader.post(
    '/leader/rounds',
    { ...form, name: 'Talks in March', slotMinutes: '15' },
    '/leader/rounds/new',
  );
  const found = await rows(`SELECT name, slot_minutes FROM round WHERE name ~ 'Spring|March'`);
  expect(found).toEqual([{ name: 'Talks in March', slot_minutes: 15 }]);
});
