import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { systemOf } from '#core/db/viewer.ts';
import { type Ended, nothingEnded } from '#people/roster/rules/ended.ts';
import { type BookingWorld, openBookingWorld, slotNumber } from '#test/booking.ts';
import { noon, today } from '#test/world.ts';
import { releaseTalksOf } from './actions/people-left.ts';
import { moveTalk } from './actions.ts';

let w: BookingWorld;
beforeAll(async () => {
  w = await openBookingWorld();
});
afterAll(() => w.close());
beforeEach(async () => {
  await w.forget();
  await w.owner.query('UPDATE guardianship SET ended_at = NULL');
  await w.owner.query('UPDATE enrolment SET ended_at = NULL');
});

const soon = (ms: number) => new Promise((later) => setTimeout(later, ms));
/** An import that ends something, tells it, and takes a moment more to its commit. */
const importing = (ends: string, who: string[], ended: Partial<Ended>) =>
  w.db.as(systemOf(w.guardian(w.ids.maria).district), async (db) => {
    await db.q.executeQuery(CompiledQuery.raw(ends, [...who, noon]));
    await releaseTalksOf(db, { ...nothingEnded, ...ended }, noon);
    await soon(30);
  });
const booked = async () =>
  (await w.owner.query("SELECT guardian_id, teacher_id FROM conference WHERE state = 'booked'")).rows;
const waits = [0, 2, 4, 6, 8, 12, 16, 24];

test('a talk booked while an import ends the pair never stays: it is refused, or seen and called off', async () => {
  const pair = { guardianId: w.ids.maria, childId: w.ids.lina };
  const ends = 'UPDATE guardianship SET ended_at = $3 WHERE guardian_id = $1 AND child_id = $2';
  for (const wait of waits) {
    await w.forget();
    await w.owner.query('UPDATE guardianship SET ended_at = NULL');
    const done = importing(ends, [pair.guardianId, pair.childId], { pairs: [pair] });
    await soon(wait);
    const [, other] = await Promise.all([w.book(w.wish(0)), w.book(w.wish(1, w.friends)), done]);
    expect(other).toMatchObject({ ok: true });
    expect(
      (await booked()).map((talk) => talk.guardian_id),
      `after ${wait} ms`,
    ).toEqual([w.ids.yusuf]);
  }
});

test('a talk booked or moved while an import ends a teacher never stays with that teacher', async () => {
  const part = { personId: w.ids.jonas, schoolId: w.linden.school };
  const ends = "UPDATE enrolment SET ended_at = $2 WHERE person_id = $1 AND role = 'teacher'";
  for (const wait of waits) {
    await w.forget();
    await w.owner.query('UPDATE enrolment SET ended_at = NULL');
    const mover = w.wish(7, w.friends);
    await w.book(mover);
    const move = { conferenceId: mover.conferenceId, sequence: 0, startsAt: slotNumber(2) };
    const done = importing(ends, [part.personId], { teachers: [part] });
    await soon(wait);
    const moving = moveTalk(w.db, w.guardian(w.ids.yusuf), { ...move, mode: 'phone' }, noon, today);
    await Promise.all([w.book(w.wish(0)), moving, done]);
    expect(await booked(), `after ${wait} ms`).toEqual([]);
    expect(await w.count('claim')).toBe(0);
  }
});
