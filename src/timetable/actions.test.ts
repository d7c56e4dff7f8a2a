import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { type BookingWorld, openBookingWorld, slotNumber } from '#test/booking.ts';
import { insert } from '#test/people.ts';
import { noon, today } from '#test/world.ts';
import { type BookingWish, bookSlot } from './actions.ts';
import { conferenceOf, talksOfFamily } from './reads.ts';

let w: BookingWorld;
beforeAll(async () => {
  w = await openBookingWorld();
});
afterAll(() => w.close());
beforeEach(async () => {
  await w.forget();
});

test('a booked talk has its people, their claimed time and one mail owed to each guardian', async () => {
  const asked = w.wish(2, { companions: [w.ids.sam] });
  expect(await w.book(asked)).toMatchObject({ ok: true, again: false, conferenceId: asked.conferenceId });
  const talk = await w.db.as(w.guardian(w.ids.maria), (db) => conferenceOf(db, asked.conferenceId));
  expect(talk).toMatchObject({ place: 'Room 12', state: 'booked', sequence: 0, teacherFamilyName: 'Weber' });
  expect(talk?.startsAt.epochMilliseconds).toBe(slotNumber(2));
  expect(talk?.participants.map((p) => p.personId).sort()).toEqual(
    [w.ids.maria, w.ids.sam, w.ids.jonas].sort(),
  );
  expect(await w.count('claim')).toBe(3);
  const effects = await w.owner.query('SELECT effect_key FROM effect ORDER BY 1');
  expect(effects.rows.map((row) => row.effect_key)).toEqual(
    [w.ids.maria, w.ids.sam].map((person) => `booked:${asked.conferenceId}:0:${person}`).sort(),
  );
});

test('two families press the button together: one is booked, one is told', async () => {
  const [one, other] = await Promise.all([w.book(w.wish(0)), w.book(w.wish(0, w.friends))]);
  const answers = [one, other].sort((a) => (a?.ok ? -1 : 1));
  expect(answers[0]).toMatchObject({ ok: true });
  expect(answers[1]).toEqual({ ok: false, because: 'taken' });
  expect(await w.count('conference')).toBe(1);
  expect(await w.count('effect')).toBe(1);
});

test('among many who press at once, every time goes to exactly one and nobody is promised twice', async () => {
  const families = await manyFamilies(40);
  const answers = await Promise.all(
    families.map(({ childId, guardianId }, n) => w.book(w.wish(n % 4, { childId, guardianId }))),
  );
  expect(answers.filter((answer) => answer?.ok).length).toBe(4);
  expect(answers.filter((answer) => answer?.ok === false && answer.because === 'taken').length).toBe(36);
  expect(await w.count('conference')).toBe(4);
  expect(await w.count('claim')).toBe(8);
  const double = await w.owner.query(`SELECT 1 FROM claim a JOIN claim b ON a.resource_id = b.resource_id
    AND a.conference_id < b.conference_id AND a.during && b.during`);
  expect(double.rowCount).toBe(0);
});

test('a request sent again, even at the same moment, is the same booking', async () => {
  const asked = w.wish(1);
  const answers = await Promise.all([w.book(asked), w.book(asked), w.book(asked)]);
  expect(answers.every((answer) => answer?.ok)).toBe(true);
  expect(answers.filter((answer) => answer?.ok && !answer.again).length).toBe(1);
  expect(await w.book(asked, undefined, noon.add({ hours: 30 }))).toMatchObject({ ok: true, again: true });
  expect(await w.count('conference')).toBe(1);
  expect(await w.count('effect')).toBe(1);
});

test('a second talk with the same teacher about the same child points to the first', async () => {
  const first = w.wish(1);
  await w.book(first);
  expect(await w.book(w.wish(3))).toEqual({
    ok: false,
    because: 'already',
    conferenceId: first.conferenceId,
  });
});

test('a family cannot be in two talks at once, and hears that it is its own other talk', async () => {
  await w.book(w.wish(1));
  const clash = w.wish(1, { teacherId: w.ids.mira });
  expect(await w.book(clash)).toEqual({ ok: false, because: 'you-are-busy' });
});

test('a companion who is elsewhere at that time keeps the talk from being booked, with its own reason', async () => {
  await w.book(w.wish(1, { guardianId: w.ids.sam }));
  const clash = w.wish(1, { teacherId: w.ids.mira, companions: [w.ids.sam] });
  expect(await w.book(clash)).toEqual({ ok: false, because: 'companion-busy' });
});

test('only the known household may come along', async () => {
  const refused = { ok: false, because: 'not-coming-along' };
  expect(await w.book(w.wish(0, { companions: [w.ids.pablo] }))).toEqual(refused);
  expect(await w.book(w.wish(0, { companions: [w.ids.yusuf] }))).toEqual(refused);
  expect(await w.book(w.wish(0, { guardianId: w.ids.pablo, companions: [w.ids.maria] }))).toEqual(refused);
  expect(await w.count('conference')).toBe(0);
});

test('separated guardians hold separate talks and find nothing of each other', async () => {
  const hers = w.wish(0, { companions: [w.ids.sam] });
  await w.book(hers);
  const his = w.wish(1, { guardianId: w.ids.pablo });
  expect(await w.book(his)).toMatchObject({ ok: true, again: false });
  const seen = await w.db.as(w.guardian(w.ids.pablo), async (db) => ({
    talks: await talksOfFamily(db),
    byId: await conferenceOf(db, hers.conferenceId),
    participants: await db.q.selectFrom('participant').selectAll().execute(),
    effects: await db.q.selectFrom('claim').where('kind', '=', 'guardian').selectAll().execute(),
  }));
  expect(seen.talks.map((talk) => talk.conferenceId)).toEqual([his.conferenceId]);
  expect(seen.byId).toBeUndefined();
  expect(JSON.stringify(seen)).not.toContain(w.ids.maria);
  expect(JSON.stringify(seen)).not.toContain(w.ids.sam);
  expect(JSON.stringify(seen)).not.toContain(hers.conferenceId);
  expect(await w.book(w.wish(0, { guardianId: w.ids.pablo, teacherId: w.ids.jonas }))).toEqual({
    ok: false,
    because: 'already',
    conferenceId: his.conferenceId,
  });
});

test('what cannot be booked is refused in words of its own', async () => {
  const refusal = async (change: Partial<BookingWish>, now = noon) => {
    const answer = await w.book(w.wish(0, change), undefined, now);
    return answer && !answer.ok ? answer.because : answer;
  };
  expect(await refusal({ startsAt: slotNumber(0) + 60_000 })).toBe('not-a-time');
  expect(await refusal({ startsAt: slotNumber(8) })).toBe('not-a-time');
  expect(await refusal({}, noon.add({ hours: 25 }))).toBe('closed');
  expect(await refusal({}, noon.subtract({ hours: 80 }))).toBe('not-open');
  expect(await refusal({ teacherId: w.people.strangeTeacher })).toBe('not-your-teacher');
  expect(await refusal({ ...w.friends, teacherId: w.ids.mira })).toBe('not-your-teacher');
  expect(await refusal({ roundId: newId() })).toBeUndefined();
  expect(await refusal({ childId: w.ids.omar })).toBeUndefined();
  const late = bookSlot(w.db, w.viewer(w.ids.priya, ['office']), w.wish(0), noon.add({ hours: 48 }), today);
  expect(await late).toEqual({ ok: false, because: 'past' });
  expect(await w.count('conference')).toBe(0);
});

test('a guardian who may not book is refused from the day the restriction is entered', async () => {
  await insert(w.owner, 'restriction', {
    district_id: w.linden.district,
    restriction_id: newId(),
    guardian_id: w.ids.pablo,
    child_id: w.ids.lina,
    kind: 'may-not-book',
    evidence: 'order 12',
    valid_from: '2026-11-01',
    entered_by: w.ids.priya,
    entered_at: noon,
  });
  expect(await w.book(w.wish(0, { guardianId: w.ids.pablo }))).toEqual({ ok: false, because: 'restricted' });
  expect(await w.book(w.wish(0))).toMatchObject({ ok: true });
  await w.owner.query('DELETE FROM restriction');
});

async function manyFamilies(many: number) {
  const families = Array.from({ length: many }, () => ({ childId: newId(), guardianId: newId() }));
  for (const { childId, guardianId } of families) {
    const created = { district_id: w.linden.district, created_at: noon, family_name: 'Many' };
    await insert(w.owner, 'person', { ...created, person_id: childId, given_name: 'Child' });
    await insert(w.owner, 'person', { ...created, person_id: guardianId, given_name: 'Guardian' });
    await insert(w.owner, 'guardianship', {
      district_id: w.linden.district,
      guardian_id: guardianId,
      child_id: childId,
    });
    await w.owner.query(
      `INSERT INTO enrolment SELECT district_id, class_id, $1, 'student' FROM enrolment
       WHERE district_id = $2 AND person_id = $3 AND role = 'student'`,
      [childId, w.linden.district, w.ids.omar],
    );
  }
  return families;
}
