import { expect } from 'vitest';
import { systemOf } from '#core/db/viewer.ts';
import { newId } from '#core/ids.ts';
import { type Ended, nothingEnded } from '#people/roster/rules/ended.ts';
import { releaseTalksOf } from '#timetable/actions/people-left.ts';
import { insertTaking, takeTimes } from '#timetable/store/taken.ts';
import { type BookingWorld, openBookingWorld } from './booking.ts';
import { noon } from './world.ts';

/** The booking world, in the words of people who leave wholly or in part. */
export async function openLeavingWorld() {
  const w = await openBookingWorld();
  const release = (ended: Partial<Ended>) =>
    w.db.as(systemOf(w.guardian(w.ids.maria).district), (db) =>
      releaseTalksOf(db, { ...nothingEnded, ...ended }, noon),
    );
  return {
    ...w,
    async again(): Promise<void> {
      await w.forget();
      await w.owner.query('TRUNCATE mail, restriction');
      await w.owner.query('UPDATE guardianship SET ended_at = NULL');
      await w.owner.query('UPDATE person SET ended_at = NULL');
    },
    release,
    /** What the import does before it tells: the people end, and the pairs with them. */
    async leave(...people: string[]): Promise<number> {
      await w.owner.query('UPDATE person SET ended_at = $2 WHERE person_id = ANY ($1)', [people, noon]);
      await w.owner.query(
        'UPDATE guardianship SET ended_at = $2 WHERE child_id = ANY ($1) OR guardian_id = ANY ($1)',
        [people, noon],
      );
      return release({ people });
    },
    /** The same of a pair: it ends, its people stay. */
    async part(guardianId: string, childId = w.ids.lina): Promise<number> {
      await w.owner.query('UPDATE guardianship SET ended_at = $3 WHERE guardian_id = $1 AND child_id = $2', [
        ...[guardianId, childId, noon],
      ]);
      return release({ pairs: [{ guardianId, childId }] });
    },
    /** Books, and forgets what was owed for it. @returns the talks' ids */
    async booked(...wishes: Parameters<BookingWorld['wish']>[]): Promise<string[]> {
      const asked = wishes.map(([slot, change]) => w.wish(slot, change));
      for (const wish of asked) expect(await w.book(wish)).toMatchObject({ ok: true });
      await w.owner.query('TRUNCATE effect');
      return asked.map((wish) => wish.conferenceId);
    },
    /** By time: whose each talk is, or its state where it isn't booked. */
    async talks(): Promise<string[]> {
      const { rows } = await w.owner.query('SELECT state, guardian_id FROM conference ORDER BY starts_at');
      return rows.map((row) => (row.state === 'booked' ? row.guardian_id : row.state));
    },
    async mails() {
      await w.deps.deliver();
      return (await w.owner.query('SELECT * FROM mail ORDER BY to_person')).rows;
    },
    /** The school takes every talk of one teacher its time. Hours stay, so that another can be chosen. */
    takeAll(): Promise<void> {
      const takes = { takenId: newId(), roundId: w.round, teacherId: w.ids.jonas };
      const taking = { ...takes, startsAt: noon, endsAt: noon.add({ hours: 48 }) };
      return w.db.as(w.viewer(w.ids.priya, ['office']), async (db) => {
        await insertTaking(db, taking, noon);
        await takeTimes(db, taking, noon);
      });
    },
  };
}

export type LeavingWorld = Awaited<ReturnType<typeof openLeavingWorld>>;
