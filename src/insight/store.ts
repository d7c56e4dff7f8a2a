import { sql } from 'kysely';
import type { ViewerDb } from '#core/db/database.ts';
import type { Fact } from './rules/facts.ts';

/** One row per invited child; nothing for a draft, for another school's round, or for anybody but its leader. */
export async function findFacts(db: ViewerDb, roundId: string): Promise<Fact[]> {
  const { rows } = await sql<Fact>`
    SELECT grade, langs, teachers, answered, booked_by AS "bookedBy", met_by AS "metBy", agreed_by AS "agreedBy",
      checked_in_by AS "checkedInBy"
    FROM reach_facts(${db.district}, ${roundId})`.execute(db.q);
  return rows;
}

export interface LedRound {
  roundId: string;
  name: string;
  state: string;
}

/** The rounds, drafts left out, of the schools that the viewer leads; the newest first. */
export async function findLedRounds(db: ViewerDb): Promise<LedRound[]> {
  const rows = await db.q
    .selectFrom('round as r')
    .innerJoin('person_role as p', (join) =>
      join.onRef('p.district_id', '=', 'r.district_id').onRef('p.school_id', '=', 'r.school_id'),
    )
    .where('r.district_id', '=', db.district)
    .where('p.person_id', '=', db.viewer.person)
    .where('p.role', '=', 'leader')
    .where('p.ended_at', 'is', null)
    .where('r.state', '<>', 'draft')
    .select(['r.round_id', 'r.name', 'r.state'])
    .orderBy('r.booking_opens_at', 'desc')
    .orderBy('r.round_id')
    .execute();
  return rows.map((row) => ({ roundId: row.round_id, name: row.name, state: row.state }));
}
