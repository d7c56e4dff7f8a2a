import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { systemOf } from '#core/db/viewer.ts';
import { newId } from '#core/ids.ts';
import { type Ended, nothingEnded } from '#people/roster/rules/ended.ts';
import { type BookingWorld, openBookingWorld, slotNumber } from '#test/booking.ts';
import { insert } from '#test/people.ts';
import { noon } from '#test/world.ts';
import { releaseTalksOf } from './actions/people-left.ts';
import { takeHours } from './actions/take-hours.ts';
import { cancelTalk } from './actions.ts';

let w: BookingWorld;
let elsewhere: string;
beforeAll(async () => {
  w = await openBookingWorld();
  elsewhere = newId();
  await insert(w.owner, 'school', {
    district_id: w.linden.district,
    school_id: elsewhere,
    name: 'Harbour High',
  });
});
afterAll(() => w.close());
beforeEach(async () => {
  await w.forget();
  await w.owner.query('TRUNCATE mail, restriction');
  await w.owner.query('UPDATE guardianship SET ended_at = NULL');
  await w.owner.query('UPDATE person SET ended_at = NULL');
});
afterEach(() => expect(w.complaints).toEqual([]));

const release = (ended: Partial<Ended>, who = systemOf(w.guardian(w.ids.maria).district)) =>
  w.db.as(who, (db) => releaseTalksOf(db, { ...nothingEnded, ...ended }, noon));
/** What the import does before it tells: the pair ends, its people stay. */
const part = async (guardianId: string, childId = w.ids.lina) => {
  await w.owner.query('UPDATE guardianship SET ended_at = $3 WHERE guardian_id = $1 AND child_id = $2', [
    ...[guardianId, childId, noon],
  ]);
  return release({ pairs: [{ guardianId, childId }] });
};
const booked = async (...wishes: Parameters<BookingWorld['wish']>[]) => {
  const asked = wishes.map(([slot, change]) => w.wish(slot, change));
  for (const wish of asked) expect(await w.book(wish)).toMatchObject({ ok: true });
  await w.owner.query('TRUNCATE effect');
  return asked.map((wish) => wish.conferenceId);
};
const talks = async () =>
  (await w.owner.query('SELECT state, guardian_id FROM conference ORDER BY starts_at')).rows.map((row) =>
    row.state === 'booked' ? row.guardian_id : row.state,
  );
const mails = async () => {
  await w.deps.deliver();
  return (await w.owner.query('SELECT * FROM mail ORDER BY to_person')).rows;
};
const alone = { startsAt: slotNumber(4), childId: '', guardianId: '' };

test('talks with a teacher who stays only as a guardian lose their time, and each family is told once', async () => {
  await booked([0, { companions: [w.ids.sam] }], [1, { teacherId: w.ids.mira }]);
  const teachers = [{ personId: w.ids.jonas, schoolId: w.linden.school }];
  expect(await release({ teachers })).toBe(1);
  expect(await release({ teachers })).toBe(0);
  expect(await talks()).toEqual(['cancelled', w.ids.maria]);
  const sent = await mails();
  expect(sent.map((mail) => mail.to_person)).toEqual([w.ids.maria, w.ids.sam].sort());
  for (const mail of sent) expect(mail.calendar).toContain('METHOD:CANCEL');
  expect(sent.find((mail) => mail.to_person === w.ids.sam).body).toContain(
    'Please call the school office: together we will find with whom and when you can talk instead.',
  );
  for (const mail of sent) expect(mail.body).not.toMatch(/Choose the time|free times|elija|horas libres/i);
});

test('the page of such a talk invites nobody to choose among times that are not there', async () => {
  const [id] = await booked([0]);
  await release({ teachers: [{ personId: w.ids.jonas, schoolId: w.linden.school }] });
  const seats = (ended: unknown) =>
    w.owner.query("UPDATE enrolment SET ended_at = $2 WHERE person_id = $1 AND role = 'teacher'", [
      ...[w.ids.jonas, ended],
    ]);
  await seats(noon);
  const page = await (await w.family(w.ids.maria)).html(`/family/conferences/${id}/booking?lang=en`);
  await seats(null);
  expect(page).toContain('No other time can be chosen here at the moment.');
  expect(page).not.toMatch(/Choose another time|All times are taken|nearest to it/);
});

test('a teacher who stops at one school keeps the talks of another', async () => {
  await booked([0]);
  expect(await release({ teachers: [{ personId: w.ids.jonas, schoolId: elsewhere }] })).toBe(0);
  expect(await talks()).toEqual([w.ids.maria]);
  expect(await mails()).toEqual([]);
});

test('where a guardian is no longer one child’s, only the talks of that pair end, and nobody else hears of it', async () => {
  const [hers, his, other] = await booked([0], [1, { guardianId: w.ids.pablo }], [2, w.friends]);
  expect(await part(w.ids.maria)).toBe(1);
  expect(await part(w.ids.maria)).toBe(0);
  expect(await talks()).toEqual(['cancelled', w.ids.pablo, w.ids.yusuf]);
  expect(await w.count(`claim WHERE conference_id = '${hers}'`)).toBe(0);
  for (const id of [his, other]) expect(await w.count(`claim WHERE conference_id = '${id}'`)).toBe(2);
  expect(await mails()).toEqual([]);
});

test('a sibling’s talk of the same guardian stays', async () => {
  const noor = { ...alone, childId: w.ids.noor, guardianId: w.ids.yusuf, teacherId: w.ids.mira };
  await booked([0, w.friends], [4, noor]);
  expect(await part(w.ids.yusuf, w.ids.omar)).toBe(1);
  expect(await talks()).toEqual(['cancelled', w.ids.yusuf]);
});

test('a talk goes over to the guardian who was coming along: its time stays, and the one who left is not named', async () => {
  for (const leave of [
    () => part(w.ids.maria),
    async () => {
      await w.owner.query('UPDATE person SET ended_at = $2 WHERE person_id = $1', [w.ids.maria, noon]);
      return release({ people: [w.ids.maria] });
    },
  ]) {
    const [id = ''] = await booked([0, { companions: [w.ids.sam] }]);
    expect(await leave()).toBe(0);
    expect(await leave()).toBe(0);
    expect(await talks()).toEqual([w.ids.sam]);
    expect(await w.count('claim')).toBe(2);
    const sent = await mails();
    expect(sent.map((mail) => mail.to_person)).toEqual([w.ids.sam]);
    expect(sent[0].body).toContain('From now on it is in your name');
    expect(sent[0].calendar).toContain('METHOD:REQUEST');
    expect(`${sent[0].html}${sent[0].body}${sent[0].calendar}`).not.toMatch(/Maria|Castillo Maria/);
    const page = await (await w.family(w.ids.sam)).get(`/family/conferences/${id}/booking`);
    expect(await page.text()).not.toContain('Maria');
    expect(await cancelTalk(w.db, w.guardian(w.ids.sam), id, noon)).toEqual({ ok: true });
    await w.forget();
    await w.owner.query('TRUNCATE mail');
    await w.owner.query('UPDATE person SET ended_at = NULL');
    await w.owner.query('UPDATE guardianship SET ended_at = NULL');
  }
});

test('nobody inherits a talk whom a restriction keeps from booking, or who has an own one: it is called off kindly', async () => {
  await w.restrict(w.ids.sam, 'may-not-book');
  await booked([0, { companions: [w.ids.sam] }]);
  expect(await part(w.ids.maria)).toBe(1);
  expect(await talks()).toEqual(['cancelled']);
  const [mail, ...others] = await mails();
  expect(others).toEqual([]);
  expect(mail.to_person).toBe(w.ids.sam);
  expect(mail.calendar).toContain('METHOD:CANCEL');
  expect(mail.body).not.toMatch(/Maria|Choose another time|http/);
});

test('who has an own talk with the teacher keeps that one and inherits no second', async () => {
  await booked([0, { companions: [w.ids.sam] }], [1, { guardianId: w.ids.sam }]);
  expect(await part(w.ids.maria)).toBe(1);
  expect(await talks()).toEqual(['cancelled', w.ids.sam]);
});

test('a talk about a child who moved to another school of the district is called off; a restricted guardian hears nothing', async () => {
  await booked([0, { companions: [w.ids.sam] }], [1, { guardianId: w.ids.pablo }], [2, w.friends]);
  await w.restrict(w.ids.pablo, 'no-contact');
  const students = [{ personId: w.ids.lina, schoolId: w.linden.school }];
  expect(await release({ students })).toBe(2);
  expect(await release({ students })).toBe(0);
  expect(await talks()).toEqual(['cancelled', 'cancelled', w.ids.yusuf]);
  const sent = await mails();
  expect(sent.map((mail) => mail.to_person)).toEqual([w.ids.maria, w.ids.sam].sort());
  const his = sent.find((mail) => mail.to_person === w.ids.sam);
  expect(his.body).toContain('There is nothing you need to do.');
  expect(his.body).not.toMatch(/Choose another time|http/);
});

test('a child who leaves another school keeps the talks of this one', async () => {
  await booked([0]);
  expect(await release({ students: [{ personId: w.ids.lina, schoolId: elsewhere }] })).toBe(0);
  expect(await talks()).toEqual([w.ids.maria]);
});

test('who was coming along and left is listed no more, claims no time, and gets no mail about later changes', async () => {
  const [id = ''] = await booked([0, { companions: [w.ids.sam] }]);
  await w.deps.deliver();
  const hers = await w.family(w.ids.maria);
  const listed = async () => (await hers.get(`/family/conferences/${id}/booking`)).text();
  expect(await listed()).toContain('Sam');
  expect(await part(w.ids.sam)).toBe(0);
  expect(await listed()).not.toContain('Sam');
  expect(await w.count(`claim WHERE resource_id = '${w.ids.sam}'`)).toBe(0);
  expect(await mails()).toEqual([]);
  await cancelTalk(w.db, w.guardian(w.ids.maria), id, noon);
  expect((await mails()).map((mail) => mail.to_person)).toEqual([w.ids.maria]);
});

test('what has begun, or is closed, stays with whoever took part', async () => {
  await booked([0, { companions: [w.ids.sam] }]);
  await w.owner.query("UPDATE conference SET state = 'open'");
  expect(await part(w.ids.sam)).toBe(0);
  expect(await part(w.ids.maria)).toBe(0);
  expect(await w.count('participant WHERE ended_at IS NULL')).toBe(3);
});

test('a talk without a time about a child who moved waits no more, for the family or for staff', async () => {
  const [id = ''] = await booked([0]);
  const office = w.viewer(w.ids.priya, ['office']);
  await w.db.as(office, (db) =>
    takeHours(db, noon, {
      ...{ takenId: newId(), roundId: w.round, teacherId: w.ids.jonas },
      startsAt: noon,
      endsAt: noon.add({ hours: 48 }),
    }),
  );
  expect(await w.count('conference WHERE taken_id IS NOT NULL')).toBe(1);
  await w.owner.query('TRUNCATE effect');
  const students = [{ personId: w.ids.lina, schoolId: w.linden.school }];
  expect(await release({ students }, office)).toBe(0);
  expect(await w.count('conference WHERE taken_id IS NOT NULL')).toBe(0);
  expect(await w.count('effect')).toBe(0);
  const page = await (await w.family(w.ids.maria)).get(`/family/conferences/${id}/booking`);
  expect(page.status).toBe(200);
});
