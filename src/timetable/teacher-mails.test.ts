import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { enterRestriction } from '#people/restrictions/actions.ts';
import { type BookingWorld, openBookingWorld, slotNumber } from '#test/booking.ts';
import { insert } from '#test/people.ts';
import { evening, noon, today } from '#test/world.ts';
import { takeHours } from './actions/take-hours.ts';
import { cancelTalk, moveTalk } from './actions.ts';

/** Six o'clock and seven o'clock of the evening before the talks, where the school is. */
const six = Temporal.Instant.from('2026-11-23T17:00:00Z');
const seven = six.add({ hours: 1 });
/** An hour of Jonas two days later, in the same round. */
const later = Temporal.Instant.from('2026-11-26T15:00:00Z');

let w: BookingWorld;
beforeAll(async () => {
  w = await openBookingWorld();
});
afterAll(async () => {
  expect(w.complaints).toEqual([]);
  await w.close();
});
beforeEach(async () => {
  await w.forget();
  await at(noon); // the program runs since noon
  await w.owner.query('TRUNCATE mail, restriction, taken_hours, round_hours CASCADE');
  for (const [teacher, startsAt] of [
    [w.ids.jonas, evening.startsAt],
    [w.ids.mira, evening.startsAt],
    [w.ids.jonas, later],
  ] as const)
    await insert(w.owner, 'round_hours', {
      ...{ district_id: w.linden.district, hours_id: newId(), round_id: w.round, teacher_id: teacher },
      ...{ starts_at: startsAt.toString(), ends_at: startsAt.add({ hours: 2 }).toString(), place: 'Room 12' },
    });
});

const mailsTo = async (person: string) => {
  const { rows } = await w.owner.query(
    'SELECT subject, body, html, message_id FROM mail WHERE to_person = $1 ORDER BY sent_at, mail_id',
    [person],
  );
  return rows.map((row) => ({ ...row, body: row.body.replace(/[\u2068\u2069]/g, '') }));
};
const subjects = async (person = w.ids.jonas) => (await mailsTo(person)).map((mail) => mail.subject);
/** The worker at that time. */
async function at(instant: Temporal.Instant) {
  w.clock.moveTo(instant);
  await w.deps.deliver();
}
const move = (conferenceId: string, sequence: number, startsAt: number, now: Temporal.Instant) =>
  moveTalk(
    w.db,
    w.guardian(w.ids.maria),
    { conferenceId, sequence, startsAt, mode: 'in-person' },
    now,
    today,
  );
const cancel = (id: string, now: Temporal.Instant, who = w.guardian(w.ids.maria)) =>
  cancelTalk(w.db, who, id, now);
const office = () => w.viewer(w.ids.priya, ['office']);
/** The evening with one talk about Lina has been told. */
async function told(wish = w.wish(0)) {
  await w.book(wish);
  await at(six);
  await w.owner.query('TRUNCATE mail');
  w.clock.moveTo(seven);
  return wish.conferenceId;
}

test('during the weeks of booking a teacher is told nothing', async () => {
  const { conferenceId } = w.wish(0);
  await w.book(w.wish(0, { conferenceId }));
  await w.deps.deliver();
  await move(conferenceId, 0, slotNumber(2), noon);
  await w.deps.deliver();
  await cancel(conferenceId, noon);
  await at(six.subtract({ minutes: 1 }));
  expect(await subjects()).toEqual([]);
  await at(six);
  expect(await subjects()).toEqual([]);
});

test('the evening before, one mail holds the day in order: times, first names, the way to the page, and nothing else', async () => {
  await w.book(w.wish(3, w.friends));
  await w.book(w.wish(0, { companions: [w.ids.sam] }));
  await w.book(w.wish(1, { guardianId: w.ids.pablo }));
  await at(six);
  await at(seven);
  const mails = await mailsTo(w.ids.jonas);
  expect(mails.map((mail) => mail.subject)).toEqual(['Your talks on Tuesday 24 November']);
  const [mail] = mails;
  const [first, second, third] = [
    'Lina C. · with Maria and Sam',
    'Lina C. · with Pablo',
    'Omar H. · with Yusuf',
  ].map((line) => mail?.body.indexOf(line) as number);
  expect(first).toBeGreaterThan(0);
  expect(second).toBeGreaterThan(first as number);
  expect(third).toBeGreaterThan(second as number);
  expect(mail?.body).toMatch(/16:00\s*[–-]\s*16:10/);
  expect(mail?.body).toContain('http://school.test/teacher/talks');
  expect(mail?.body).toContain('Room 12');
  for (const secret of ['Castillo', 'Reyes', 'Haddad', 'Lindgren', 'maria.', w.ids.maria])
    expect(`${mail?.html}${mail?.body}`).not.toContain(secret);
  expect(await subjects(w.ids.mira)).toEqual([]);
});

test('in a teacher’s own language, from right to left also where a line begins with a Latin name', async () => {
  await w.owner.query("UPDATE person SET lang = 'ar' WHERE person_id = $1", [w.ids.jonas]);
  await w.book(w.wish(0));
  await at(six);
  await w.owner.query('UPDATE person SET lang = NULL WHERE person_id = $1', [w.ids.jonas]);
  const [mail] = await mailsTo(w.ids.jonas);
  expect(mail?.subject).toContain('لقاءاتكم يوم');
  expect(mail?.html).toContain('Lina C.');
  expect(mail?.html).not.toMatch(/dir="(auto|ltr)"/);
});

test('whoever a restriction names is not named, and a talk that is off is not in it', async () => {
  await w.book(w.wish(0, { companions: [w.ids.sam] }));
  await w.book(w.wish(3, w.friends));
  const off = w.wish(2, { guardianId: w.ids.pablo });
  await w.book(off);
  await cancel(off.conferenceId, noon, w.guardian(w.ids.pablo));
  await w.restrict(w.ids.sam, 'may-not-book');
  await at(six);
  const [mail] = await mailsTo(w.ids.jonas);
  expect(mail?.body).toContain('with Maria');
  expect(mail?.html).not.toMatch(/Sam|Pablo/);
});

test('a program that was not running in the evening tells in the morning what is still to begin, once', async () => {
  await w.book(w.wish(0));
  await w.book(w.wish(3, w.friends));
  await at(evening.startsAt.add({ minutes: 1 }));
  await at(evening.startsAt.add({ minutes: 2 }));
  const mails = await mailsTo(w.ids.jonas);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.body).toContain('Omar');
  expect(mails[0]?.body).not.toContain('Lina');
});

test('after the evening’s mail each change to a talk of the coming day is told at once, once, as it stands', async () => {
  const asked = w.wish(2, w.friends);
  await told();
  await w.book(asked, w.guardian(w.ids.yusuf), seven);
  await w.deps.deliver();
  expect(await subjects()).toEqual(['New: a talk on Tuesday 24 November at 16:30']);
  const his = w.guardian(w.ids.yusuf);
  const to = {
    conferenceId: asked.conferenceId,
    sequence: 0,
    startsAt: slotNumber(4),
    mode: 'phone' as const,
  };
  await moveTalk(w.db, his, to, seven, today);
  await at(seven.add({ minutes: 1 }));
  await cancel(asked.conferenceId, seven, his);
  await at(seven.add({ minutes: 2 }));
  await w.deps.deliver();
  expect((await subjects()).slice(1)).toEqual([
    'Moved: a talk, now on Tuesday 24 November at 17:00',
    'Called off: the talk on Tuesday 24 November at 17:00',
  ]);
  for (const { html } of await mailsTo(w.ids.jonas)) expect(html).not.toContain('Haddad');
});

test('who comes in company is one message for the teacher', async () => {
  await told(w.wish(5, w.friends));
  await w.book(w.wish(0, { companions: [w.ids.sam] }), w.guardian(w.ids.maria), seven);
  await w.deps.deliver();
  expect(await subjects()).toHaveLength(1);
});

test('a talk that leaves the coming day is told, and what becomes of it afterwards is not', async () => {
  const id = await told();
  await move(id, 0, later.epochMilliseconds, seven);
  await w.deps.deliver();
  expect(await subjects()).toEqual(['Moved: a talk, now on Thursday 26 November at 16:00']);
  await move(id, 1, later.add({ minutes: 15 }).epochMilliseconds, seven);
  await w.deps.deliver();
  await cancel(id, seven);
  await w.deps.deliver();
  expect(await subjects()).toHaveLength(1);
});

test('a change to a talk of a later day waits for its own evening', async () => {
  await told(w.wish(5, w.friends));
  const far = w.wish(0, { startsAt: later.epochMilliseconds });
  await w.book(far, w.guardian(w.ids.maria), seven);
  await w.deps.deliver();
  await move(far.conferenceId, 0, later.add({ minutes: 15 }).epochMilliseconds, seven);
  await w.deps.deliver();
  await cancel(far.conferenceId, seven);
  await w.deps.deliver();
  expect(await subjects()).toEqual([]);
});

test('what was booked and cancelled before anybody was told of it is told to nobody', async () => {
  await told(w.wish(5, w.friends));
  const asked = w.wish(0);
  await w.book(asked, w.guardian(w.ids.maria), seven);
  await cancel(asked.conferenceId, seven);
  await w.deps.deliver();
  expect(await subjects()).toEqual([]);
});

test('what stands in the evening’s mail already is not told beside it', async () => {
  await w.book(w.wish(0));
  await at(seven);
  expect(await subjects()).toEqual(['Your talks on Tuesday 24 November']);
});

test('teachers are not told what they did themselves', async () => {
  const id = await told();
  const jonas = w.viewer(w.ids.jonas, ['teacher']);
  await w.book(w.wish(2, w.friends), jonas, seven);
  await cancel(id, seven, jonas);
  await w.deps.deliver();
  expect(await subjects()).toEqual([]);
});

test('hours taken away on the evening before are one message with all their talks', async () => {
  await w.book(w.wish(2, w.friends));
  await told();
  const taking = { takenId: newId(), roundId: w.round, teacherId: w.ids.jonas, ...evening };
  await w.db.as(office(), (db) => takeHours(db, seven, taking));
  await w.deps.deliver();
  await w.deps.deliver();
  const mails = await mailsTo(w.ids.jonas);
  expect(mails.map((mail) => mail.subject)).toEqual(['Called off: talks on Tuesday 24 November']);
  expect(mails[0]?.body).toMatch(/Lina C\.[\s\S]*Omar H\./);
});

test('a talk that a restriction ends is told once, without the name of whom it names', async () => {
  await told(w.wish(0, { guardianId: w.ids.pablo, companions: [] }));
  await w.db.as(office(), (db) =>
    enterRestriction(db, seven, {
      ...{ restrictionId: newId(), guardianId: w.ids.pablo, childId: w.ids.lina, kind: 'may-not-book' },
      ...{ evidence: 'seen', validFrom: today, validUntil: null },
    }),
  );
  await w.deps.deliver();
  const mails = await mailsTo(w.ids.jonas);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.html).not.toMatch(/Pablo|Reyes/);
});
