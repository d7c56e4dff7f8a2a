import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { slotNumber } from '#test/booking.ts';
import { type LeavingWorld, openLeavingWorld } from '#test/leaving.ts';
import { insert } from '#test/people.ts';
import { noon } from '#test/world.ts';
import { cancelTalk } from './actions.ts';

let w: LeavingWorld;
let elsewhere: string;
beforeAll(async () => {
  w = await openLeavingWorld();
  elsewhere = newId();
  await insert(w.owner, 'school', {
    district_id: w.linden.district,
    school_id: elsewhere,
    name: 'Harbour High',
  });
});
afterAll(() => w.close());
beforeEach(() => w.again());
afterEach(() => expect(w.complaints).toEqual([]));

const alone = { startsAt: slotNumber(4), childId: '', guardianId: '' };

test('talks with a teacher who stays only as a guardian lose their time, and each family is told once', async () => {
  await w.booked([0, { companions: [w.ids.sam] }], [1, { teacherId: w.ids.mira }]);
  const teachers = [{ personId: w.ids.jonas, schoolId: w.linden.school }];
  expect(await w.release({ teachers })).toBe(1);
  expect(await w.release({ teachers })).toBe(0);
  expect(await w.talks()).toEqual(['cancelled', w.ids.maria]);
  const sent = await w.mails();
  expect(sent.map((mail) => mail.to_person)).toEqual([w.ids.maria, w.ids.sam].sort());
  for (const mail of sent) expect(mail.calendar).toContain('METHOD:CANCEL');
  expect(sent.find((mail) => mail.to_person === w.ids.sam).body).toContain(
    'Please call the school office: together we will find with whom and when you can talk instead.',
  );
  for (const mail of sent) expect(mail.body).not.toMatch(/Choose the time|free times|elija|horas libres/i);
});

test('neither the page of such a talk nor the family’s first page invites anybody to choose among times that are not there', async () => {
  const [id] = await w.booked([0]);
  await w.release({ teachers: [{ personId: w.ids.jonas, schoolId: w.linden.school }] });
  const seats = (ended: unknown) =>
    w.owner.query("UPDATE enrolment SET ended_at = $2 WHERE person_id = $1 AND role = 'teacher'", [
      ...[w.ids.jonas, ended],
    ]);
  await seats(noon);
  const maria = await w.family(w.ids.maria);
  const pages = [`/family/conferences/${id}/booking?lang=en`, '/family?lang=en'];
  const [own = '', first = ''] = await Promise.all(pages.map((page) => maria.html(page)));
  const desk = await (await w.staff(w.ids.priya)).html(`/office/bookings/talks/${id}?lang=en`);
  await seats(null);
  // the office itself is not asked to call the office
  expect(desk).toContain('Please find one together with the family.');
  expect(desk).not.toMatch(/call the school|Choose another time/);
  for (const page of [own, first]) {
    expect(page).toContain('No other time can be chosen here at the moment. Please call the school office');
    expect(page).not.toMatch(/Choose another time|All times are taken|nearest to it/);
  }
  const offered = await maria.html('/family?lang=en');
  expect(offered).toContain('Choose another time whenever you like.');
  expect(offered).not.toContain('No other time');
});

test('a talk with a teacher who has the child in no class any more stands, for the family and for the teacher', async () => {
  const [id = ''] = await w.booked([0]);
  const seat = "UPDATE enrolment SET ended_at = $2 WHERE person_id = $1 AND role = 'teacher'";
  await w.owner.query(seat, [w.ids.jonas, noon]);
  const [maria, jonas] = [await w.family(w.ids.maria), await w.staff(w.ids.jonas)];
  const pages = [
    await maria.html(`/family/conferences/${id}/booking?lang=en`),
    await jonas.html(`/teacher/conferences/${id}?lang=en`),
  ];
  const cancelled = await cancelTalk(w.db, w.guardian(w.ids.maria), id, noon);
  await w.owner.query(seat, [w.ids.jonas, null]);
  for (const page of pages) expect(page).toContain('24 November');
  expect(pages[0]).toContain('Cancel');
  expect(cancelled).toEqual({ ok: true });
});

test('a teacher who stops at one school keeps the talks of another', async () => {
  await w.booked([0]);
  expect(await w.release({ teachers: [{ personId: w.ids.jonas, schoolId: elsewhere }] })).toBe(0);
  expect(await w.talks()).toEqual([w.ids.maria]);
  expect(await w.mails()).toEqual([]);
});

test('where a guardian is no longer one child’s, only the talks of that pair end, and nobody else hears of it', async () => {
  const [hers, his, other] = await w.booked([0], [1, { guardianId: w.ids.pablo }], [2, w.friends]);
  expect(await w.part(w.ids.maria)).toBe(1);
  expect(await w.part(w.ids.maria)).toBe(0);
  expect(await w.talks()).toEqual(['cancelled', w.ids.pablo, w.ids.yusuf]);
  expect(await w.count(`claim WHERE conference_id = '${hers}'`)).toBe(0);
  for (const id of [his, other]) expect(await w.count(`claim WHERE conference_id = '${id}'`)).toBe(2);
  expect(await w.mails()).toEqual([]);
});

test('a sibling’s talk of the same guardian stays', async () => {
  const noor = { ...alone, childId: w.ids.noor, guardianId: w.ids.yusuf, teacherId: w.ids.mira };
  await w.booked([0, w.friends], [4, noor]);
  expect(await w.part(w.ids.yusuf, w.ids.omar)).toBe(1);
  expect(await w.talks()).toEqual(['cancelled', w.ids.yusuf]);
});

test('a talk about a child who moved to another school of the district is called off; a restricted guardian hears nothing', async () => {
  await w.booked([0, { companions: [w.ids.sam] }], [1, { guardianId: w.ids.pablo }], [2, w.friends]);
  await w.restrict(w.ids.pablo, 'no-contact');
  const students = [{ personId: w.ids.lina, schoolId: w.linden.school }];
  expect(await w.release({ students })).toBe(2);
  expect(await w.release({ students })).toBe(0);
  expect(await w.talks()).toEqual(['cancelled', 'cancelled', w.ids.yusuf]);
  const sent = await w.mails();
  expect(sent.map((mail) => mail.to_person)).toEqual([w.ids.maria, w.ids.sam].sort());
  const his = sent.find((mail) => mail.to_person === w.ids.sam);
  expect(his.body).toContain('There is nothing you need to do.');
  expect(his.body).not.toMatch(/Choose another time|http/);
});

test('a child who leaves another school keeps the talks of this one', async () => {
  await w.booked([0]);
  expect(await w.release({ students: [{ personId: w.ids.lina, schoolId: elsewhere }] })).toBe(0);
  expect(await w.talks()).toEqual([w.ids.maria]);
});

test('who was coming along and left is listed no more, claims no time, and gets no mail about later changes', async () => {
  const [id = ''] = await w.booked([0, { companions: [w.ids.sam] }]);
  await w.deps.deliver();
  const hers = await w.family(w.ids.maria);
  const listed = async () => (await hers.get(`/family/conferences/${id}/booking`)).text();
  expect(await listed()).toContain('Sam');
  expect(await w.part(w.ids.sam)).toBe(0);
  expect(await listed()).not.toMatch(/\bSam\b/);
  expect(await w.count(`claim WHERE resource_id = '${w.ids.sam}'`)).toBe(0);
  expect(await w.mails()).toEqual([]);
  await cancelTalk(w.db, w.guardian(w.ids.maria), id, noon);
  expect((await w.mails()).map((mail) => mail.to_person)).toEqual([w.ids.maria]);
});

test('what has begun, or is closed, stays with whoever took part', async () => {
  await w.booked([0, { companions: [w.ids.sam] }]);
  await w.owner.query("UPDATE conference SET state = 'open'");
  expect(await w.part(w.ids.sam)).toBe(0);
  expect(await w.part(w.ids.maria)).toBe(0);
  expect(await w.count('participant WHERE ended_at IS NULL')).toBe(3);
});

test('a talk without a time about a child who moved waits no more, for the family or for staff', async () => {
  const [id = ''] = await w.booked([0]);
  await w.takeAll();
  expect(await w.count('conference WHERE taken_id IS NOT NULL')).toBe(1);
  await w.owner.query('TRUNCATE effect');
  const students = [{ personId: w.ids.lina, schoolId: w.linden.school }];
  expect(await w.release({ students })).toBe(0);
  expect(await w.count('conference WHERE taken_id IS NOT NULL')).toBe(0);
  expect(await w.count('effect')).toBe(0);
  const page = await (await w.family(w.ids.maria)).get(`/family/conferences/${id}/booking`);
  expect(page.status).toBe(200);
});
