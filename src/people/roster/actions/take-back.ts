import type { Viewer } from '#core/db/viewer.ts';
import type { RosterDeps } from '../actions.ts';
import { endPartedSeats, gatherParted, whatEnded } from '../store/ended.ts';
import { endRole, markStaff } from '../store/roles.ts';
import { waitForTurn } from '../store/runs.ts';
import { tellWhatEnded } from './when-ended.ts';

export type TakenBack = {
  /** A roster gave the role, so the next one that still does gives it again. */
  readonly ofRoster: boolean;
  /** How many coming talks lost their time. */
  readonly talks: number;
};

/**
 * Takes a role back from people at every school, with everything that an import which no longer gives it would end: their
 * seats as a teacher, what families see of them as staff, their coming talks. They stay in the roster, with what else they
 * are. Whoever has no role left is let in nowhere any more: roles are proven in every transaction.
 * @returns undefined where none of them held it
 */
export function takeBackRole(
  { db: database, clock, whenEnded }: RosterDeps,
  viewer: Viewer,
  { people, role }: { readonly people: readonly string[]; readonly role: string },
): Promise<TakenBack | undefined> {
  return database.as(viewer, async (db) => {
    await waitForTurn(db);
    const now = clock.now();
    const ending = { db, now, first: false };
    const origins = await endRole(ending, people, role);
    if (origins.length === 0) return undefined;
    await gatherParted(ending);
    await endPartedSeats(ending);
    await markStaff(ending);
    const talks = await tellWhatEnded(whenEnded, db, await whatEnded(ending), now);
    return { ofRoster: origins.includes('roster'), talks };
  });
}
