import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { systemOf } from '#core/db/viewer.ts';
import { newId } from '#core/ids.ts';
import { nothingEnded } from '#people/roster/rules/ended.ts';
import { hoursOf } from '#rounds/reads/rounds.ts';
import { type BookingWorld, openBookingWorld, slotNumber } from '#test/booking.ts';
import { evening, noon, today } from '#test/world.ts';
import { releaseTalksOf } from './actions/people-left.ts';
import { takeHours } from './actions/take-hours.ts';
import { moveTalk } from './actions.ts';
import { conferenceOf } from './reads.ts';
import type { Taking } from './store/taken.ts';

let w: BookingWorld;
beforeAll(async () => {
  w = await openBookingWorld();
});
afterAll(() => w.close());
beforeEach(async () => {
  await w.forget();
  await w.owner.query('TRUNCATE taken_hours, round_hours CASCADE');
  for (const teacher of [w.ids.jonas, w.ids.mira])
    await w.owner.query(
      `INSERT INTO round_hours (district_id, hours_id, round_id, teacher_id, starts_at, ends_at, place)
       VALUES ($1, $2, $3, $4, $5, $6, 'Room 12')`,
      [w.linden.district, newId(), w.round, teacher, evening.startsAt, evening.endsAt],
    );
});

const taking = (more: Partial<Taking> = {}): Taking => ({
  ...{ takenId: newId(), roundId: w.round, teacherId: w.ids.jonas },
  ...evening,
  ...more,
});
const take = (what: Taking, now = noon, who = w.viewer(w.ids.priya, ['office'])) =>
  w.db.as(who, (db) => takeHours(db, now, what));
const stateOf = (id: string) => w.db.as(w.viewer(w.ids.priya, ['office']), (db) => conferenceOf(db, id));
const from = (n: number) => evening.startsAt.add({ minutes: n * 15 });

test('hours without a booking simply go, and nobody is told anything', async () => {
  await w.book(w.wish(0));
  await w.owner.query('TRUNCATE effect');
  expect(await take(taking({ startsAt: from(4) }))).toEqual({ ok: true, families: 0 });
  expect(await w.count('effect')).toBe(0);
  expect(await w.book(w.wish(5, w.friends))).toEqual({ ok: false, because: 'not-a-time' });
  expect(await w.book(w.wish(1, w.friends))).toMatchObject({ ok: true });
});

test('talks with a teacher who left lose their time, whoever imports: everybody who takes part is told once', async () => {
  for (const who of [w.viewer(w.ids.priya, ['office']), systemOf(w.guardian(w.ids.maria).district)]) {
    const asked = w.wish(0, { companions: [w.ids.sam] });
    await w.book(asked);
    await w.owner.query('TRUNCATE effect');
    const release = (...people: string[]) =>
      w.db.as(who, (db) => releaseTalksOf(db, { ...nothingEnded, people }, noon));
    expect(await release(w.ids.mira, w.ids.priya, newId())).toBe(0);
    expect(await stateOf(asked.conferenceId)).toMatchObject({ state: 'booked' });
    expect(await release(w.ids.jonas, w.ids.priya)).toBe(1);
    expect(await release(w.ids.jonas)).toBe(0);
    expect(await stateOf(asked.conferenceId)).toMatchObject({ state: 'cancelled', timeTaken: true });
    expect(await w.count("effect WHERE kind = 'time-taken'")).toBe(2);
    await w.forget();
  }
});

test('a talk in hours that are taken away loses its time, everybody who takes part is told once, a retry is the same', async () => {
  const asked = w.wish(0, { companions: [w.ids.sam] });
  await w.book(asked);
  const later = w.wish(6, w.friends);
  await w.book(later);
  await w.owner.query('TRUNCATE effect');
  const evening = taking({ endsAt: from(4) });
  expect(await take(evening)).toEqual({ ok: true, families: 1 });
  expect(await take(evening)).toEqual({ ok: true, families: 0 });
  expect(await w.count("effect WHERE kind = 'time-taken'")).toBe(2);
  expect(await w.count('effect')).toBe(2);
  expect(await stateOf(asked.conferenceId)).toMatchObject({
    state: 'cancelled',
    timeTaken: true,
    sequence: 1,
  });
  expect(await stateOf(later.conferenceId)).toMatchObject({ state: 'booked', timeTaken: false, sequence: 0 });
  expect(await w.count('claim')).toBe(2);
});

test('another time chosen is the same talk again: who comes, its calendar entry and what was prepared go along', async () => {
  const asked = w.wish(0, { companions: [w.ids.sam] });
  await w.book(asked);
  await w.owner.query(
    `INSERT INTO preparation (district_id, conference_id, teacher_id, glow, lang, updated_at)
     VALUES ($1, $2, $3, 'She counted the steps aloud.', 'en', $4)`,
    [w.linden.district, asked.conferenceId, w.ids.jonas, noon],
  );
  await take(taking({ endsAt: from(4) }));
  const again = w.wish(5, { companions: [w.ids.sam] });
  const booked = { ok: true, conferenceId: asked.conferenceId };
  expect(await w.book(again)).toMatchObject({ ...booked, again: false });
  expect(await w.book(again)).toMatchObject({ ...booked, again: true });
  const talk = await stateOf(asked.conferenceId);
  expect(talk).toMatchObject({ state: 'booked', timeTaken: false, sequence: 2 });
  expect(talk?.startsAt.epochMilliseconds).toBe(slotNumber(5));
  expect(talk?.participants.filter((one) => one.endedAt === null)).toHaveLength(3);
  expect(await w.count('claim')).toBe(3);
  expect(await w.count(`preparation WHERE conference_id = '${asked.conferenceId}'`)).toBe(1);
  expect(await w.book(w.wish(6))).toMatchObject({ ok: false, because: 'already' });
});

test('whoever does not come along to the other time takes no part in it any more', async () => {
  const asked = w.wish(0, { companions: [w.ids.sam] });
  await w.book(asked);
  await take(taking({ endsAt: from(4) }));
  await w.book(w.wish(5));
  const people = (await stateOf(asked.conferenceId))?.participants ?? [];
  expect(people.find((one) => one.personId === w.ids.sam)?.endedAt).not.toBeNull();
  expect(await w.count(`claim WHERE resource_id = '${w.ids.sam}'`)).toBe(0);
});

test('a time somebody else took meanwhile leaves the family where it was, and is offered no double', async () => {
  const asked = w.wish(0);
  await w.book(asked);
  await take(taking({ endsAt: from(4) }));
  await w.book(w.wish(5, w.friends));
  expect(await w.book(w.wish(5))).toEqual({ ok: false, because: 'taken' });
  expect(await stateOf(asked.conferenceId)).toMatchObject({ state: 'cancelled', timeTaken: true });
});

test('who lost a time chooses another also after booking has closed; who never had one does not', async () => {
  await w.book(w.wish(0));
  await take(taking({ endsAt: from(4) }));
  const closed = noon.add({ hours: 26 });
  expect(await w.book(w.wish(5), undefined, closed)).toMatchObject({ ok: true });
  expect(await w.book(w.wish(6, w.friends), undefined, closed)).toEqual({ ok: false, because: 'closed' });
  await w.owner.query("UPDATE conference SET state = 'cancelled', taken_id = NULL");
  expect(await w.book(w.wish(7), undefined, closed)).toEqual({ ok: false, because: 'closed' });
});

test('talks that have begun, were opened early or are closed keep everything they have', async () => {
  const { lina, omar, noor, maria, yusuf, pablo } = w.ids;
  const pairs = [
    [lina, maria, 'booked'],
    [omar, yusuf, 'open'],
    [noor, yusuf, 'closed'],
    [lina, pablo, 'booked'],
  ] as const;
  for (const [n, [child, guardian, state]] of pairs.entries())
    await w.addConference({
      ...{ round: w.round, teacher: w.ids.jonas, child, guardian, state, startsAt: from(n).toString() },
    });
  expect(await take(taking(), from(0).add({ minutes: 5 }))).toEqual({ ok: true, families: 1 });
  const { rows } = await w.owner.query('SELECT state FROM conference ORDER BY starts_at');
  expect(rows.map((row) => row.state)).toEqual(['booked', 'open', 'closed', 'cancelled']);
  expect(await w.count('claim')).toBe(6);
  const left = await w.db.as(w.viewer(w.people.amara, ['leader']), (db) => hoursOf(db, w.round));
  expect(left.map((one) => one.teacherId)).toEqual([w.ids.mira]);
});

test('only the office or a leader of the school takes hours away, only in an open round', async () => {
  const refused = { ok: false, because: 'not-found' };
  for (const who of [
    w.viewer(w.ids.jonas, ['teacher']),
    w.guardian(w.ids.maria),
    w.viewer(w.people.strangeTeacher, ['teacher'], w.other.district),
  ])
    expect(await take(taking(), noon, who)).toEqual(refused);
  expect(await take(taking({ teacherId: w.ids.priya }))).toEqual({ ok: false, because: 'hours-none' });
  expect(await take(taking({ endsAt: evening.startsAt }))).toEqual({ ok: false, because: 'hours-backwards' });
  expect(await take(taking(), evening.endsAt)).toEqual({ ok: false, because: 'hours-past' });
  await w.owner.query("UPDATE round SET state = 'ended'");
  expect(await take(taking())).toEqual({ ok: false, because: 'not-open' });
  await w.owner.query("UPDATE round SET state = 'open'");
  expect(await w.count('taken_hours')).toBe(0);
  const leader = w.viewer(w.people.amara, ['leader']);
  expect(await take(taking(), noon, leader)).toMatchObject({ ok: true });
});

test('a booking or a move of the same second never stays in hours that are taken away', async () => {
  for (let round = 0; round < 12; round++) {
    await w.forget();
    await w.owner.query('TRUNCATE taken_hours CASCADE');
    await w.owner.query('DELETE FROM round_hours WHERE teacher_id = $1', [w.ids.jonas]);
    await w.owner.query(
      `INSERT INTO round_hours (district_id, hours_id, round_id, teacher_id, starts_at, ends_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [w.linden.district, newId(), w.round, w.ids.jonas, evening.startsAt, evening.endsAt],
    );
    const mover = w.wish(7);
    await w.book(mover);
    const move = {
      conferenceId: mover.conferenceId,
      sequence: 0,
      startsAt: slotNumber(2),
      mode: 'phone' as const,
    };
    const booking = [
      w.book(w.wish(0, w.friends)),
      w.book(w.wish(1, { guardianId: w.ids.pablo })),
      w.book(w.wish(3, { guardianId: w.ids.sam })),
      moveTalk(w.db, w.guardian(w.ids.maria), move, noon, today),
    ];
    await new Promise((later) => setTimeout(later, round));
    const [taken, ...answers] = await Promise.all([take(taking({ endsAt: from(6) })), ...booking]);
    expect(taken).toMatchObject({ ok: true });
    const { rows } = await w.owner.query(
      "SELECT starts_at FROM conference WHERE state = 'booked' AND teacher_id = $1 AND starts_at < $2",
      [w.ids.jonas, from(6)],
    );
    expect(rows).toEqual([]);
    const claims = await w.owner.query('SELECT 1 FROM claim WHERE lower(during) < $1', [from(6)]);
    expect(claims.rowCount).toBe(0);
    // whoever was told "booked" and lost it again is owed a message; whoever was refused is owed none
    const lost = answers.filter((one) => one?.ok).length;
    expect(await w.count("effect WHERE kind = 'time-taken'")).toBe(lost);
  }
});
