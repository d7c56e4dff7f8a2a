import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { type BookingWorld, noon, openBookingWorld, slotNumber, today } from '#test/booking-world.ts';
import { type BookingWish, bookSlot, cancelTalk, moveTalk } from './actions.ts';
import { conferenceOf, talksOf, talksOfFamily } from './reads.ts';

let w: BookingWorld;
beforeAll(async () => {
  w = await openBookingWorld();
});
afterAll(() => w.close());
beforeEach(async () => {
  await w.owner.query('TRUNCATE effect, claim, participant, conference CASCADE');
});

function wish(slot: number, change: Partial<BookingWish> = {}): BookingWish {
  const { round: roundId, child: childId, teacher: teacherId, mother: guardianId } = w.ids;
  const base = { conferenceId: newId(), roundId, childId, teacherId, guardianId, mode: 'in-person' as const };
  return { ...base, startsAt: slotNumber(slot), companions: [], ...change };
}
const book = (asked: BookingWish, viewer = w.as(asked.guardianId), now = noon) =>
  bookSlot(w.db, viewer, asked, now, today);
const count = async (table: string): Promise<number> =>
  (await w.owner.query(`SELECT count(*)::int AS n FROM ${table}`)).rows[0].n;
const friends = () => ({ childId: w.ids.friend, guardianId: w.ids.neighbour });

test('a booked talk has its people, their claimed time and one mail owed to each guardian', async () => {
  const asked = wish(2, { companions: [w.ids.partner] });
  expect(await book(asked)).toMatchObject({ ok: true, again: false, conferenceId: asked.conferenceId });
  const talk = await w.db.as(w.as(w.ids.mother), (db) => conferenceOf(db, asked.conferenceId));
  expect(talk).toMatchObject({ place: 'Room 12', state: 'booked', sequence: 0, teacherFamilyName: 'Berg' });
  expect(talk?.startsAt.epochMilliseconds).toBe(slotNumber(2));
  expect(talk?.participants.map((p) => p.personId).sort()).toEqual(
    [w.ids.mother, w.ids.partner, w.ids.teacher].sort(),
  );
  expect(await count('claim')).toBe(3);
  const effects = await w.owner.query('SELECT effect_key FROM effect ORDER BY 1');
  expect(effects.rows.map((row) => row.effect_key)).toEqual(
    [w.ids.mother, w.ids.partner].map((person) => `booked:${asked.conferenceId}:0:${person}`).sort(),
  );
});

test('two families press the button together: one is booked, one is told', async () => {
  const [one, other] = await Promise.all([book(wish(0)), book(wish(0, friends()))]);
  const answers = [one, other].sort((a) => (a?.ok ? -1 : 1));
  expect(answers[0]).toMatchObject({ ok: true });
  expect(answers[1]).toEqual({ ok: false, because: 'taken' });
  expect(await count('conference')).toBe(1);
  expect(await count('effect')).toBe(1);
});

test('among many who press at once, every time goes to exactly one and nobody is promised twice', async () => {
  const families = await manyFamilies(40);
  const answers = await Promise.all(
    families.map(({ childId, guardianId }, n) => book(wish(n % 4, { childId, guardianId }))),
  );
  expect(answers.filter((answer) => answer?.ok).length).toBe(4);
  expect(answers.filter((answer) => answer?.ok === false && answer.because === 'taken').length).toBe(36);
  expect(await count('conference')).toBe(4);
  expect(await count('claim')).toBe(8);
  const double = await w.owner.query(`SELECT 1 FROM claim a JOIN claim b ON a.resource_id = b.resource_id
    AND a.conference_id < b.conference_id AND a.during && b.during`);
  expect(double.rowCount).toBe(0);
});

test('a request sent again, even at the same moment, is the same booking', async () => {
  const asked = wish(1);
  const answers = await Promise.all([book(asked), book(asked), book(asked)]);
  expect(answers.every((answer) => answer?.ok)).toBe(true);
  expect(answers.filter((answer) => answer?.ok && !answer.again).length).toBe(1);
  expect(await book(asked, undefined, noon.add({ hours: 30 }))).toMatchObject({ ok: true, again: true });
  expect(await count('conference')).toBe(1);
  expect(await count('effect')).toBe(1);
});

test('a second talk with the same teacher about the same child points to the first', async () => {
  const first = wish(1);
  await book(first);
  expect(await book(wish(3))).toEqual({ ok: false, because: 'already', conferenceId: first.conferenceId });
});

test('a family cannot be in two talks at once, and hears that it is its own other talk', async () => {
  await book(wish(1));
  const clash = wish(1, { teacherId: w.ids.colleague });
  expect(await book(clash)).toEqual({ ok: false, because: 'you-are-busy' });
});

test('a companion who is elsewhere at that time keeps the talk from being booked, with its own reason', async () => {
  await book(wish(1, { guardianId: w.ids.partner }));
  const clash = wish(1, { teacherId: w.ids.colleague, companions: [w.ids.partner] });
  expect(await book(clash)).toEqual({ ok: false, because: 'companion-busy' });
});

test('only the known household may come along', async () => {
  const refused = { ok: false, because: 'not-coming-along' };
  expect(await book(wish(0, { companions: [w.ids.father] }))).toEqual(refused);
  expect(await book(wish(0, { companions: [w.ids.neighbour] }))).toEqual(refused);
  expect(await book(wish(0, { guardianId: w.ids.father, companions: [w.ids.mother] }))).toEqual(refused);
  expect(await count('conference')).toBe(0);
});

test('separated guardians hold separate talks and find nothing of each other', async () => {
  const hers = wish(0, { companions: [w.ids.partner] });
  await book(hers);
  const his = wish(1, { guardianId: w.ids.father });
  expect(await book(his)).toMatchObject({ ok: true, again: false });
  const seen = await w.db.as(w.as(w.ids.father), async (db) => ({
    talks: await talksOfFamily(db),
    byId: await conferenceOf(db, hers.conferenceId),
    participants: await db.q.selectFrom('participant').selectAll().execute(),
    effects: await db.q.selectFrom('claim').where('kind', '=', 'guardian').selectAll().execute(),
  }));
  expect(seen.talks.map((talk) => talk.conferenceId)).toEqual([his.conferenceId]);
  expect(seen.byId).toBeUndefined();
  expect(JSON.stringify(seen)).not.toContain(w.ids.mother);
  expect(JSON.stringify(seen)).not.toContain(w.ids.partner);
  expect(JSON.stringify(seen)).not.toContain(hers.conferenceId);
  expect(await book(wish(0, { guardianId: w.ids.father, teacherId: w.ids.teacher }))).toEqual({
    ok: false,
    because: 'already',
    conferenceId: his.conferenceId,
  });
});

test('what cannot be booked is refused in words of its own', async () => {
  const refusal = async (change: Partial<BookingWish>, now = noon) => {
    const answer = await book(wish(0, change), undefined, now);
    return answer && !answer.ok ? answer.because : answer;
  };
  expect(await refusal({ startsAt: slotNumber(0) + 60_000 })).toBe('not-a-time');
  expect(await refusal({ startsAt: slotNumber(8) })).toBe('not-a-time');
  expect(await refusal({}, noon.add({ hours: 25 }))).toBe('closed');
  expect(await refusal({}, noon.subtract({ hours: 60 }))).toBe('not-open');
  expect(await refusal({ teacherId: w.other.teacher })).toBe('not-your-teacher');
  expect(await refusal({ ...friends(), teacherId: w.ids.colleague })).toBe('not-your-teacher');
  expect(await refusal({ roundId: w.other.round })).toBeUndefined();
  expect(await refusal({ childId: w.ids.friend })).toBeUndefined();
  const late = bookSlot(w.db, w.as(w.ids.office, 'office'), wish(0), noon.add({ hours: 48 }), today);
  expect(await late).toEqual({ ok: false, because: 'past' });
  expect(await count('conference')).toBe(0);
});

test('a guardian who may not book is refused from the day the restriction is entered', async () => {
  await w.insert('restriction', {
    district_id: w.district,
    restriction_id: newId(),
    guardian_id: w.ids.father,
    child_id: w.ids.child,
    kind: 'may-not-book',
    evidence: 'order 12',
    valid_from: '2026-11-01',
    entered_by: w.ids.office,
    entered_at: noon,
  });
  expect(await book(wish(0, { guardianId: w.ids.father }))).toEqual({ ok: false, because: 'restricted' });
  expect(await book(wish(0))).toMatchObject({ ok: true });
  await w.owner.query('DELETE FROM restriction');
});

test("another guardian's, child's or district's talk cannot be booked, moved or cancelled", async () => {
  const asked = wish(0);
  await book(asked);
  const intruder = w.as(w.ids.neighbour);
  expect(await bookSlot(w.db, intruder, wish(1), noon, today)).toBeUndefined();
  expect(await cancelTalk(w.db, intruder, asked.conferenceId, noon)).toBeUndefined();
  const stranger = w.as(w.other.mother, 'guardian', w.elsewhere);
  expect(await cancelTalk(w.db, stranger, asked.conferenceId, noon)).toBeUndefined();
  const move = {
    conferenceId: asked.conferenceId,
    sequence: 0,
    startsAt: slotNumber(3),
    mode: 'phone' as const,
  };
  expect(await moveTalk(w.db, stranger, move, noon, today)).toBeUndefined();
  expect(await moveTalk(w.db, w.as(w.ids.colleague, 'teacher'), move, noon, today)).toBeUndefined();
  expect(await count('claim')).toBe(2);
});

test('moving a talk frees the old time, takes the new one and counts the change', async () => {
  const asked = wish(0, { companions: [w.ids.partner] });
  await book(asked);
  const move = {
    conferenceId: asked.conferenceId,
    sequence: 0,
    startsAt: slotNumber(3),
    mode: 'phone' as const,
  };
  expect(await moveTalk(w.db, w.as(w.ids.mother), move, noon, today)).toMatchObject({
    ok: true,
    again: false,
  });
  expect(await moveTalk(w.db, w.as(w.ids.mother), move, noon, today)).toMatchObject({
    ok: true,
    again: true,
  });
  expect(await book(wish(0, friends()))).toMatchObject({ ok: true });
  const [talk] = await w.db.as(w.as(w.ids.teacher, 'teacher'), (db) =>
    talksOf(db, w.ids.teacher, noon, noon.add({ hours: 48 })).then((talks) =>
      talks.filter((one) => one.conferenceId === asked.conferenceId),
    ),
  );
  expect(talk).toMatchObject({ sequence: 1, mode: 'phone', place: '' });
  const stale = { ...move, startsAt: slotNumber(5) };
  expect(await moveTalk(w.db, w.as(w.ids.mother), stale, noon, today)).toEqual({
    ok: false,
    because: 'changed-meanwhile',
  });
});

test('a move to a taken time is refused and keeps the old time', async () => {
  await book(wish(3, friends()));
  const asked = wish(0);
  await book(asked);
  const move = {
    conferenceId: asked.conferenceId,
    sequence: 0,
    startsAt: slotNumber(3),
    mode: 'phone' as const,
  };
  expect(await moveTalk(w.db, w.as(w.ids.mother), move, noon, today)).toEqual({
    ok: false,
    because: 'taken',
  });
  const talk = await w.db.as(w.as(w.ids.mother), (db) => conferenceOf(db, asked.conferenceId));
  expect(talk).toMatchObject({ sequence: 0, mode: 'in-person' });
});

test('cancelling gives the time back, tells everybody who took part once, and cannot be repeated', async () => {
  const asked = wish(0, { companions: [w.ids.partner] });
  await book(asked);
  const her = w.as(w.ids.mother);
  expect(await cancelTalk(w.db, her, asked.conferenceId, noon)).toEqual({ ok: true });
  expect(await cancelTalk(w.db, her, asked.conferenceId, noon)).toEqual({ ok: true });
  expect(await count('claim')).toBe(0);
  expect(await count("effect WHERE kind = 'cancelled'")).toBe(2);
  expect(await book(wish(0, friends()))).toMatchObject({ ok: true });
  expect(await book(asked)).toEqual({ ok: false, because: 'used-up' });
  expect(await book(wish(1))).toMatchObject({ ok: true });
});

test('a talk that has begun is neither moved nor cancelled', async () => {
  const asked = wish(0);
  await book(asked);
  const begun = noon.add({ hours: 28 });
  expect(await cancelTalk(w.db, w.as(w.ids.mother), asked.conferenceId, begun)).toEqual({
    ok: false,
    because: 'over',
  });
});

async function manyFamilies(many: number) {
  const families = Array.from({ length: many }, () => ({ childId: newId(), guardianId: newId() }));
  for (const { childId, guardianId } of families) {
    const created = { district_id: w.district, created_at: noon, family_name: 'Many' };
    await w.insert('person', { ...created, person_id: childId, given_name: 'Child' });
    await w.insert('person', { ...created, person_id: guardianId, given_name: 'Guardian' });
    await w.insert('guardianship', { district_id: w.district, guardian_id: guardianId, child_id: childId });
    await w.owner.query(
      `INSERT INTO enrolment SELECT district_id, class_id, $1, 'student' FROM enrolment
       WHERE district_id = $2 AND person_id = $3 AND role = 'student'`,
      [childId, w.district, w.ids.friend],
    );
  }
  return families;
}
