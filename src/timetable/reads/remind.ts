import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { toldUnder } from '#messages/reads.ts';
import { guestsAt, invitedChildren } from '#rounds/reads/invited.ts';
import type { Round } from '#rounds/rules/round.ts';
import { type Reminded, remindable, reminderKey } from '../rules/remind.ts';
import { findWithoutTalk } from '../store/without-talk.ts';

export interface ToRemind {
  /** Who would be told now. */
  now: Reminded[];
  /** How many of them have no e-mail: their school's office tells them. */
  byHand: number;
  /** How many were told, or are being told, for this end of booking. */
  before: number;
}

/** Whom a kind word would reach today, for a leader. */
export async function toRemind(db: ViewerDb, round: Round, today: Temporal.PlainDate): Promise<ToRemind> {
  const { invitees } = await guestsAt(db, round.schoolId, today);
  const all = remindable(await findWithoutTalk(db, { roundId: round.roundId }), invitees);
  const told = await toldUnder(db, reminderKey(round));
  const now = all.filter((one) => !told.has(one.guardianId));
  return { now, byHand: now.filter((one) => !one.email).length, before: told.size };
}

/** Given names of the children about whom a guardian may still choose a time: asked again as a message goes out. */
export async function childrenWithoutTalk(
  db: ViewerDb,
  of: { roundId: string; guardianId: string },
  today: Temporal.PlainDate,
): Promise<string[]> {
  const without = new Set((await findWithoutTalk(db, of)).map((pair) => pair.childId));
  const children = await invitedChildren(db, of, today);
  return children
    .filter((child) => child.mayBook && without.has(child.childId))
    .map((child) => child.givenName);
}
