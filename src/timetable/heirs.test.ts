import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type LeavingWorld, openLeavingWorld } from '#test/leaving.ts';
import { noon } from '#test/world.ts';
import { cancelTalk } from './actions.ts';

let w: LeavingWorld;
beforeAll(async () => {
  w = await openLeavingWorld();
});
afterAll(() => w.close());
beforeEach(() => w.again());
afterEach(() => expect(w.complaints).toEqual([]));

test('a talk goes over to the guardian who was coming along: its time stays, and the one who left is not named', async () => {
  for (const leave of [
    () => w.part(w.ids.maria),
    async () => {
      await w.owner.query('UPDATE person SET ended_at = $2 WHERE person_id = $1', [w.ids.maria, noon]);
      return w.release({ people: [w.ids.maria] });
    },
  ]) {
    const [id = ''] = await w.booked([0, { companions: [w.ids.sam] }]);
    expect(await leave()).toBe(0);
    expect(await leave()).toBe(0);
    expect(await w.talks()).toEqual([w.ids.sam]);
    expect(await w.count('claim')).toBe(2);
    const sent = await w.mails();
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

test('whoever inherited a talk that has begun, or was called off since, is not told any more that it is theirs', async () => {
  for (const since of ["state = 'open'", "state = 'cancelled'"]) {
    await w.again();
    await w.booked([0, { companions: [w.ids.sam] }]);
    expect(await w.part(w.ids.maria)).toBe(0);
    await w.owner.query(`UPDATE conference SET ${since}`);
    expect(await w.mails(), since).toEqual([]);
  }
});

test('nobody inherits a talk whom a restriction keeps from booking, or who has an own one: it is called off kindly', async () => {
  await w.restrict(w.ids.sam, 'may-not-book');
  await w.booked([0, { companions: [w.ids.sam] }]);
  expect(await w.part(w.ids.maria)).toBe(1);
  expect(await w.talks()).toEqual(['cancelled']);
  const [mail, ...others] = await w.mails();
  expect(others).toEqual([]);
  expect(mail.to_person).toBe(w.ids.sam);
  expect(mail.calendar).toContain('METHOD:CANCEL');
  expect(mail.body).not.toMatch(/Maria|Choose another time|http/);
});

test('a restriction that was lifted, is over, or has not begun keeps nobody from inheriting', async () => {
  for (const past of [
    "lifted_at = '2026-11-20'",
    "valid_until = '2026-11-22'",
    "valid_from = '2026-11-24'",
    // one on another guardian's pair is nobody else's
    `guardian_id = '${w.ids.pablo}'`,
  ]) {
    await w.again();
    await w.restrict(w.ids.sam, 'may-not-book');
    await w.owner.query(`UPDATE restriction SET ${past}`);
    await w.booked([0, { companions: [w.ids.sam] }]);
    expect(await w.part(w.ids.maria), past).toBe(0);
    expect(await w.talks(), past).toEqual([w.ids.sam]);
  }
});

test('nobody inherits a talk whose own pair or part in it has ended, also before', async () => {
  for (const over of [
    `UPDATE guardianship SET ended_at = now() WHERE guardian_id = '${w.ids.sam}'`,
    `UPDATE participant SET ended_at = now() WHERE person_id = '${w.ids.sam}'`,
  ]) {
    await w.again();
    await w.booked([0, { companions: [w.ids.sam] }]);
    await w.owner.query(over);
    expect(await w.part(w.ids.maria), over).toBe(1);
    expect(await w.talks(), over).toEqual(['cancelled']);
    expect(await w.count("effect WHERE kind = 'talk-yours'"), over).toBe(0);
    // nothing is even owed to whoever takes no part any more; what is owed where a pair ended is not sent
    const owed = await w.owner.query('SELECT to_person FROM effect');
    const nobody = { to_person: null }; // what the teacher's word comes beside
    if (over.includes('participant')) expect(owed.rows).toEqual([nobody]);
    expect(await w.mails(), over).toEqual([]);
  }
});

test('where the child went to another school too, nothing goes over: the companion is told that the talk is off', async () => {
  await w.booked([0, { companions: [w.ids.sam] }]);
  const pair = { guardianId: w.ids.maria, childId: w.ids.lina };
  const moved = { personId: w.ids.lina, schoolId: w.linden.school };
  expect(await w.release({ pairs: [pair], students: [moved] })).toBe(1);
  expect(await w.talks()).toEqual(['cancelled']);
  expect(await w.count("effect WHERE kind = 'talk-yours'")).toBe(0);
  const [mail, ...others] = await w.mails();
  expect(others).toEqual([]);
  expect(mail.to_person).toBe(w.ids.sam);
  expect(mail.body).toContain('There is nothing you need to do.');
});

test('who has an own talk with the teacher keeps that one and inherits no second', async () => {
  await w.booked([0, { companions: [w.ids.sam] }], [1, { guardianId: w.ids.sam }]);
  expect(await w.part(w.ids.maria)).toBe(1);
  expect(await w.talks()).toEqual(['cancelled', w.ids.sam]);
});

test('who waits for another time for an own talk inherits no second of the kind, and can still choose', async () => {
  const [own] = await w.booked([0, { guardianId: w.ids.sam }]);
  await w.takeAll();
  expect(await w.book(w.wish(2, { companions: [w.ids.sam] }))).toMatchObject({ ok: true });
  expect(await w.part(w.ids.maria)).toBe(1);
  expect(await w.talks()).toEqual(['cancelled', 'cancelled']);
  expect(await w.book(w.wish(3, { guardianId: w.ids.sam }))).toMatchObject({ ok: true, conferenceId: own });
});

test('a talk that waits for another time is the companion’s to choose one for, who is told so once', async () => {
  const [id = ''] = await w.booked([0, { companions: [w.ids.sam] }]);
  await w.takeAll();
  await w.owner.query('TRUNCATE effect');
  expect(await w.part(w.ids.maria)).toBe(0);
  expect(await w.part(w.ids.maria)).toBe(0);
  const [mail, ...others] = await w.mails();
  expect(others).toEqual([]);
  expect(mail.to_person).toBe(w.ids.sam);
  expect(mail.body).toContain('Choose the time that suits you best');
  expect(`${mail.html}${mail.body}${mail.calendar}`).not.toContain('Maria');
  const page = await (await w.family(w.ids.sam)).html(`/family/conferences/${id}/booking?lang=en`);
  expect(page).toContain('Choose another time');
  const chosen = w.wish(3, { guardianId: w.ids.sam });
  expect(await w.book(chosen)).toMatchObject({ ok: true, conferenceId: id });
});

test('where the teacher is gone as well, the companion is asked to call instead of to choose', async () => {
  await w.booked([0, { companions: [w.ids.sam] }]);
  await w.takeAll();
  await w.owner.query('TRUNCATE effect');
  const seats = "UPDATE enrolment SET ended_at = $2 WHERE person_id = $1 AND role = 'teacher'";
  await w.owner.query(seats, [w.ids.jonas, noon]);
  expect(await w.part(w.ids.maria)).toBe(0);
  await w.owner.query(seats, [w.ids.jonas, null]);
  const [mail] = await w.mails();
  expect(mail.to_person).toBe(w.ids.sam);
  expect(mail.body).toContain('Please call the school office');
  expect(mail.body).not.toMatch(/Choose the time|free times/);
});

test('where a talk goes over and back again and over once more, each is told each time', async () => {
  const [id = ''] = await w.booked([0, { companions: [w.ids.sam] }]);
  const yours = "effect WHERE kind = 'talk-yours'";
  const { maria, sam } = w.ids;
  for (const [n, { from, to }] of [
    { from: maria, to: sam },
    { from: sam, to: maria },
    { from: maria, to: sam },
  ].entries()) {
    expect(await w.part(from)).toBe(0);
    expect(await w.count(yours)).toBe(n + 1);
    await w.owner.query('UPDATE guardianship SET ended_at = NULL');
    await w.takeAll();
    const again = w.wish(3 + n, { guardianId: to, companions: [from] });
    expect(await w.book(again)).toMatchObject({ ok: true, conferenceId: id });
  }
});
