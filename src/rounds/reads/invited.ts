import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { type Child, childrenOf } from '#people/access/reads/family.ts';
import { pairsAt } from '#people/access/reads/pairs.ts';
import { membersOf } from '#people/access/reads/people.ts';
import { districtOf } from '#people/access/reads/schools.ts';
import { type Guests, guestsOf } from '../rules/invited.ts';
import { findInvitations, findInvitationsOf, type Invitation } from '../store/invitations.ts';

/** Who was invited about whom, as far as the viewer may know: a guardian sees its own invitations only. */
export async function invitationsOf(db: ViewerDb, roundId?: string): Promise<Invitation[]> {
  const guardianId = db.viewer.roles.includes('guardian') ? db.viewer.person : undefined;
  return findInvitations(db, { roundId, guardianId });
}

/** Whom a round at this school invites today, and whom nobody can invite. For staff. */
export async function guestsAt(db: ViewerDb, schoolId: string, today: Temporal.PlainDate): Promise<Guests> {
  const pairs = await pairsAt(db, schoolId, today);
  const children = await membersOf(db, schoolId, 'student');
  const { defaultLang } = await districtOf(db);
  return guestsOf(
    pairs,
    children.map((child) => child.personId),
    defaultLang,
  );
}

/**
 * The children a guardian is invited about in a round, as the rights of this day are: what a court has said since the
 * round was opened counts. For the worker and the office.
 */
export async function invitedChildren(
  db: ViewerDb,
  of: { roundId: string; guardianId: string },
  today: Temporal.PlainDate,
): Promise<Child[]> {
  const invited = new Set((await findInvitationsOf(db, of)).map((one) => one.childId));
  const children = await childrenOf(db, today, of.guardianId);
  return children.filter((child) => child.mayContact && invited.has(child.childId));
}
