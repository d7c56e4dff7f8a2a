import type { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ViewerDb } from '#core/db/database.ts';
import { newId } from '#core/ids.ts';
import { insert } from '../test/people.ts';
import { evening, noon, openWorld, today, type World } from '../test/world.ts';
import { createRound, reviseRound } from './actions/basics.ts';
import { setHoursForAll } from './actions/everybodys-hours.ts';
import { removeHours, setHours } from './actions/hours.ts';
import { endRound, inviteNewcomers, openRound } from './actions/opening.ts';
import { invitationsOf } from './reads/invited.ts';
import { protocolOf, questionsOf } from './reads/protocol.ts';
import { hoursOf, openRoundsOf, roundOf } from './reads/rounds.ts';

let w: World;
let roundId: string;
const basics = () => ({
  roundId,
  schoolId: w.linden.school,
  name: 'Autumn talks',
  slotMinutes: 10,
  pauseMinutes: 5,
  bookingOpensAt: noon,
  bookingClosesAt: evening.startsAt,
  goalRequired: true,
  checkInAfterDays: 14,
});
const asLeader = <T>(work: (db: ViewerDb) => Promise<T>) => w.as(w.people.amara, ['leader'], work);
const asGuardian = <T>(person: string, work: (db: ViewerDb) => Promise<T>) =>
  w.as(person, ['guardian'], work);
const create = () => asLeader((db) => createRound(db, noon, basics()));
const fill = () => asLeader((db) => setHoursForAll(db, noon, { roundId, ...evening, place: '' }));
const open = (day = today) => asLeader((db) => openRound(db, noon, { roundId, today: day }));
const effects = async () => {
  const { rows } = await w.owner.query(
    "SELECT effect_key, to_person, state, due_at FROM effect WHERE kind = 'invite' AND effect_key LIKE $1 ORDER BY to_person",
    [`invite:${roundId}:%`],
  );
  return rows as { effect_key: string; to_person: string; state: string; due_at: Temporal.Instant }[];
};

beforeAll(async () => {
  w = await openWorld();
});
beforeEach(async () => {
  roundId = newId();
  await w.owner.query('DELETE FROM round_hours');
});
afterAll(() => w.close());

describe('a draft', () => {
  test('is made once, however often the form is sent, and begins with three questions', async () => {
    expect(await create()).toEqual({ ok: true, roundId });
    expect(await create()).toEqual({ ok: true, roundId });
    const questions = await asLeader((db) => questionsOf(db, roundId, 'es'));
    expect(questions.map((q) => [q.intent, q.lang])).toEqual([
      ['passion', 'es'],
      ['priority', 'es'],
      ['hurdle', 'es'],
    ]);
    expect(await asLeader((db) => protocolOf(db, roundId))).toEqual({
      goalRequired: true,
      checkInAfterDays: 14,
    });
  });

  test('is not seen by a family, nor by the other district, nor changed by a teacher', async () => {
    await create();
    expect(await asGuardian(w.people.maria, (db) => roundOf(db, roundId))).toBeUndefined();
    const stranger = w.viewer(w.people.strangeTeacher, ['teacher', 'leader'], w.other.district);
    expect(await w.deps.db.as(stranger, (db) => roundOf(db, roundId))).toBeUndefined();
    expect(
      await w.deps.db.as(stranger, (db) => reviseRound(db, noon, { ...basics(), name: 'Taken over' })),
    ).toEqual({
      ok: false,
      because: 'not-found',
    });
    const byTeacher = w.as(w.people.jonas, ['teacher'], (db) =>
      reviseRound(db, noon, { ...basics(), name: 'Mine' }),
    );
    expect(await byTeacher).toEqual({ ok: false, because: 'not-found' });
    expect((await asLeader((db) => roundOf(db, roundId)))?.name).toBe('Autumn talks');
  });

  test('refuses a booking that closes before it opens', async () => {
    const backwards = { ...basics(), bookingClosesAt: noon };
    const refused = { ok: false, because: 'closes-before-opens' };
    expect(await asLeader((db) => createRound(db, noon, backwards))).toEqual(refused);
    await create();
    expect(await asLeader((db) => reviseRound(db, noon, backwards))).toEqual(refused);
  });
});

describe('opening', () => {
  test('invites every guardian once, about each child, and opening twice is the same opening', async () => {
    await create();
    await fill();
    expect(await open()).toEqual({ ok: true, invited: 4 });
    expect(await open()).toEqual({ ok: true, invited: 0 });
    const invitations = await asLeader((db) => invitationsOf(db, roundId));
    expect(invitations).toHaveLength(5);
    const told = await effects();
    const { maria, pablo, sam, yusuf } = w.people;
    expect(told.map((one) => one.to_person).sort()).toEqual([maria, pablo, sam, yusuf].sort());
    expect(told.every((one) => one.state === 'waiting')).toBe(true);
    expect(told.map((one) => one.to_person)).not.toContain(w.people.strangeGuardian);
  });

  test('by two leaders at the same moment invites once', async () => {
    await create();
    await fill();
    const results = await Promise.all([open(), open()]);
    expect(results.map((one) => one.ok && one.invited).sort()).toEqual([0, 4]);
    expect(await effects()).toHaveLength(4);
  });

  test('waits until the draft is in order', async () => {
    await create();
    expect(await open()).toEqual({ ok: false, because: 'no-hours' });
    expect(await effects()).toEqual([]);
    expect((await asLeader((db) => roundOf(db, roundId)))?.state).toBe('draft');
  });

  test('shows the round to the invited only, and locks what families saw', async () => {
    await create();
    await fill();
    await open();
    const seen = await asGuardian(w.people.maria, (db) => openRoundsOf(db));
    expect(seen.map((round) => round.roundId)).toContain(roundId);
    const mine = await asGuardian(w.people.maria, (db) => invitationsOf(db, roundId));
    expect(mine.map((one) => [one.guardianId, one.childId])).toEqual([[w.people.maria, w.people.lina]]);
    const stranger = w.viewer(w.people.strangeGuardian, ['guardian'], w.other.district);
    expect(await w.deps.db.as(stranger, (db) => openRoundsOf(db))).toEqual([]);
    const refused = { ok: false, because: 'not-draft' };
    expect(await asLeader((db) => reviseRound(db, noon, basics()))).toEqual(refused);
    // hours may still be added; the same again are nothing new
    expect(await fill()).toEqual({ ok: true, added: 0, left: [] });
    const [hours] = await asLeader((db) => hoursOf(db, roundId));
    if (!hours) throw new Error('no hours');
    expect(await asLeader((db) => removeHours(db, noon, { roundId, hoursId: hours.hoursId }))).toEqual(
      refused,
    );
    const later = { startsAt: evening.endsAt, endsAt: evening.endsAt.add({ minutes: 60 }) };
    const more = { ...hours, ...later, roundId, hoursId: newId() };
    expect(await asLeader((db) => setHours(db, noon, more))).toEqual({ ok: true });
  });

  test('leaves out whom a restriction keeps out today, and counts a restriction that has ended no more', async () => {
    const { pablo, lina, priya } = w.people;
    const restriction = newId();
    await insert(w.owner, 'restriction', {
      ...{ district_id: w.linden.district, restriction_id: restriction, guardian_id: pablo, child_id: lina },
      ...{ kind: 'no-contact', evidence: 'court order', valid_from: '2026-11-01', valid_until: '2026-11-23' },
      ...{ entered_by: priya, entered_at: '2026-11-01T08:00:00Z' },
    });
    await create();
    await fill();
    expect(await open()).toEqual({ ok: true, invited: 3 });
    const guardians = (await asLeader((db) => invitationsOf(db, roundId))).map((one) => one.guardianId);
    expect(guardians).not.toContain(pablo);
    expect((await effects()).map((one) => one.to_person)).not.toContain(pablo);
    const tomorrow = { roundId, today: today.add({ days: 1 }) };
    expect(await asLeader((db) => inviteNewcomers(db, noon, tomorrow))).toEqual({ ok: true, invited: 1 });
    await w.owner.query('DELETE FROM restriction');
  });

  test('prints letters instead of mail for whoever has no address; with one, mail follows', async () => {
    const { yusuf } = w.people;
    await w.owner.query('UPDATE person SET email = NULL WHERE person_id = $1', [yusuf]);
    await create();
    await fill();
    expect(await open()).toEqual({ ok: true, invited: 4 });
    expect((await effects()).map((one) => one.to_person)).not.toContain(yusuf);
    const letters = (await asLeader((db) => invitationsOf(db, roundId))).filter((one) => one.byLetter);
    expect(letters.map((one) => one.guardianId)).toEqual([yusuf, yusuf]);
    await w.owner.query("UPDATE person SET email = 'yusuf@mail.example' WHERE person_id = $1", [yusuf]);
    await asLeader((db) => inviteNewcomers(db, noon, { roundId, today }));
    expect((await effects()).map((one) => one.to_person)).toContain(yusuf);
  });
});

test('ending a round calls off the invitations that wait, and keeps everything else', async () => {
  await create();
  expect(await asLeader((db) => endRound(db, noon, { roundId }))).toEqual({ ok: false, because: 'not-open' });
  await fill();
  await open();
  expect(await asLeader((db) => endRound(db, noon, { roundId }))).toEqual({ ok: true });
  expect(await asLeader((db) => endRound(db, noon, { roundId }))).toEqual({ ok: true });
  expect((await effects()).map((one) => one.state)).toEqual(Array(4).fill('cancelled'));
  expect(await asLeader((db) => invitationsOf(db, roundId))).toHaveLength(5);
  expect(await open()).toEqual({ ok: false, because: 'not-draft' });
});
