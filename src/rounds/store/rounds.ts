import { sql } from 'kysely';
import type { ViewerDb } from '#core/db/database.ts';
import { together } from '#core/db/side-by-side.ts';
import type { Round, RoundState } from '../rules/round.ts';

function rounds(db: ViewerDb) {
  return db.q
    .selectFrom('round')
    .where('round.district_id', '=', db.district)
    .select([
      'round_id as roundId',
      'school_id as schoolId',
      'name',
      'slot_minutes as slotMinutes',
      'pause_minutes as pauseMinutes',
      'booking_opens_at as bookingOpensAt',
      'booking_closes_at as bookingClosesAt',
      'goal_required as goalRequired',
      'check_in_after_days as checkInAfterDays',
      'state',
      'opened_at as openedAt',
    ]);
}

type Row = Omit<Round, 'state'> & { state: string };

const asRound = (row: Row): Round => ({ ...row, state: row.state as RoundState });

/** A round the viewer may see; a guardian sees no draft. */
export const findRound = together(async (db, roundId: string): Promise<Round | undefined> => {
  const row = await rounds(db).where('round_id', '=', roundId).executeTakeFirst();
  return row && asRound(row);
});

/** The same, and nobody else changes the round or what belongs to it until this transaction ends. */
export async function lockRound(db: ViewerDb, roundId: string): Promise<Round | undefined> {
  const row = await rounds(db).where('round_id', '=', roundId).forUpdate().executeTakeFirst();
  return row && asRound(row);
}

/** Nobody books, moves or changes hours in the round until this transaction ends; for those who tend its hours. */
export async function holdRound(db: ViewerDb, roundId: string): Promise<void> {
  await sql`SELECT lock_round(${roundId})`.execute(db.q);
}

/** The same of every round in which families book, always in the same order. */
export async function holdEveryOpenRound(db: ViewerDb): Promise<void> {
  await sql`SELECT lock_round(round_id) FROM (SELECT round_id FROM round
    WHERE district_id = ${db.district} AND state = 'open' ORDER BY round_id OFFSET 0) open`.execute(db.q);
}

/** A school's rounds, or the district's; the newest first. */
export async function findRounds(
  db: ViewerDb,
  of: { schoolIds?: string[]; state?: RoundState },
): Promise<Round[]> {
  const { schoolIds, state } = of;
  if (schoolIds?.length === 0) return [];
  const rows = await rounds(db)
    .$if(schoolIds !== undefined, (q) => q.where('school_id', 'in', schoolIds ?? []))
    .$if(state !== undefined, (q) => q.where('state', '=', state ?? ''))
    .orderBy('booking_opens_at', 'desc')
    .orderBy('round_id', 'desc')
    .execute();
  return rows.map(asRound);
}
