import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { type BookingWorld, openBookingWorld } from '#test/booking.ts';
import { noon, today } from '#test/world.ts';
import { enterRestriction } from './actions.ts';

let w: BookingWorld;
beforeAll(async () => {
  w = await openBookingWorld();
});
afterAll(() => w.close());

const soon = (ms: number) => new Promise((later) => setTimeout(later, ms));

test('a talk booked while the office enters a restriction never stays: it is refused, or seen and called off', async () => {
  const term = { kind: 'may-not-book', validFrom: today, validUntil: null, evidence: 'seen' } as const;
  const pair = { guardianId: w.ids.maria, childId: w.ids.lina };
  for (const wait of [0, 2, 4, 6, 8, 12, 16, 24]) {
    await w.forget();
    await w.owner.query('TRUNCATE restriction');
    const entered = w.db.as(w.viewer(w.ids.priya, ['office']), async (db) => {
      const done = await enterRestriction(db, noon, { ...term, ...pair, restrictionId: newId() });
      await soon(30);
      return done;
    });
    await soon(wait);
    const [, other, done] = await Promise.all([w.book(w.wish(0)), w.book(w.wish(1, w.friends)), entered]);
    expect(done).toEqual({ ok: true });
    expect(other).toMatchObject({ ok: true });
    const { rows } = await w.owner.query("SELECT guardian_id FROM conference WHERE state = 'booked'");
    expect(rows, `after ${wait} ms`).toEqual([{ guardian_id: w.ids.yusuf }]);
  }
});
