import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { oneOf, together } from '#core/db/side-by-side.ts';

export interface Invitation {
  roundId: string;
  guardianId: string;
  childId: string;
  byLetter: boolean;
}

/** The invitations the viewer may see: all of them for staff, a guardian's own for that guardian. */
export async function findInvitations(
  db: ViewerDb,
  of: { roundId?: string; guardianId?: string },
): Promise<Invitation[]> {
  const { roundId, guardianId } = of;
  return invitations(db)
    .$if(roundId !== undefined, (q) => q.where('round_id', '=', roundId ?? ''))
    .$if(guardianId !== undefined, (q) => q.where('guardian_id', '=', guardianId ?? ''))
    .execute();
}

/** One guardian's in one round. */
export const findInvitationsOf = together<{ roundId: string; guardianId: string }, Invitation[]>(
  findInvitations,
  async (db, all) => {
    const guardians = [...new Set(all.map((of) => of.guardianId))];
    const found = await invitations(db).where('guardian_id', '=', oneOf(guardians)).execute();
    return ({ roundId, guardianId }) =>
      found.filter((one) => one.roundId === roundId && one.guardianId === guardianId);
  },
);

const invitations = (db: ViewerDb) =>
  db.q
    .selectFrom('invitation')
    .where('district_id', '=', db.district)
    .select([
      'round_id as roundId',
      'guardian_id as guardianId',
      'child_id as childId',
      'by_letter as byLetter',
    ])
    .orderBy('guardian_id')
    .orderBy('child_id');

/** Writes the invitations that are not there yet. */
export async function insertInvitations(
  db: ViewerDb,
  now: Temporal.Instant,
  invitations: Invitation[],
): Promise<void> {
  // a statement takes at most 65,535 values
  for (let from = 0; from < invitations.length; from += 5000) {
    await db.q
      .insertInto('invitation')
      .values(
        invitations.slice(from, from + 5000).map((one) => ({
          district_id: db.district,
          round_id: one.roundId,
          guardian_id: one.guardianId,
          child_id: one.childId,
          by_letter: one.byLetter,
          invited_at: now,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['district_id', 'round_id', 'guardian_id', 'child_id']).doNothing(),
      )
      .execute();
  }
}
