import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { Deadlines } from '../rules/deadlines.ts';
import type { Round, RoundState } from '../rules/round.ts';

export type Basics = Omit<Round, 'roundId' | 'schoolId' | 'state' | 'openedAt'>;

const columns = (basics: Basics) => ({
  name: basics.name,
  slot_minutes: basics.slotMinutes,
  pause_minutes: basics.pauseMinutes,
  booking_opens_at: basics.bookingOpensAt,
  booking_closes_at: basics.bookingClosesAt,
  goal_required: basics.goalRequired,
  check_in_after_days: basics.checkInAfterDays,
});

/** False when there already is one with this id: the same form, sent twice. */
export async function insertRound(
  db: ViewerDb,
  now: Temporal.Instant,
  round: Basics & { roundId: string; schoolId: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db.q
    .insertInto('round')
    .values({
      ...columns(round),
      district_id: db.district,
      round_id: round.roundId,
      school_id: round.schoolId,
      created_by: db.viewer.person,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['district_id', 'round_id']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Writes a round's name, times and protocol. Whoever may is decided before (see onDraft). */
export async function updateBasics(db: ViewerDb, roundId: string, basics: Basics): Promise<void> {
  await update(db, roundId, columns(basics));
}

/** Writes when booking opens and closes. */
export async function setDeadlines(db: ViewerDb, roundId: string, deadlines: Deadlines): Promise<void> {
  const { bookingOpensAt, bookingClosesAt } = deadlines;
  await update(db, roundId, { booking_opens_at: bookingOpensAt, booking_closes_at: bookingClosesAt });
}

/** Opens or ends a round. */
export async function setState(
  db: ViewerDb,
  roundId: string,
  state: { state: RoundState; opened_at?: Temporal.Instant },
): Promise<void> {
  await update(db, roundId, state);
}

async function update(
  db: ViewerDb,
  roundId: string,
  change: Partial<ReturnType<typeof columns>> & { state?: RoundState; opened_at?: Temporal.Instant },
): Promise<void> {
  await db.q
    .updateTable('round')
    .set(change)
    .where('district_id', '=', db.district)
    .where('round_id', '=', roundId)
    .execute();
}
