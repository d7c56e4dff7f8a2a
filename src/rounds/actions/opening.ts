import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { callOff, tellLater } from '#messages/ledger.ts';
import { guestsAt, invitationsOf } from '../reads/invited.ts';
import { problemsOf } from '../rules/problems.ts';
import type { Round } from '../rules/round.ts';
import { setState } from '../store/basics.ts';
import { insertInvitations } from '../store/invitations.ts';
import { type Done, draftOf, ledRound, refuse } from './draft.ts';

/**
 * Opens a round: from now on families see it, and everybody who may be written to is invited. Opening again is the same
 * opening.
 * @param which.today a date of the school's calendar, for restrictions that hold from or until a day
 */
export async function openRound(
  db: ViewerDb,
  now: Temporal.Instant,
  { roundId, today }: { roundId: string; today: Temporal.PlainDate },
): Promise<Done<{ invited: number }>> {
  const round = await ledRound(db, roundId);
  if (!round) return refuse('not-found');
  if (round.state === 'open') return { ok: true, invited: 0 };
  if (round.state !== 'draft') return refuse('not-draft');
  const [problem] = problemsOf(await draftOf(db, round), now);
  if (problem) return refuse(problem.because);
  await setState(db, roundId, { state: 'open', opened_at: now });
  return { ok: true, invited: await inviteWhoIsNot(db, now, round, today) };
}

/** Invites who joined the school, or was found an address, after the round was opened. Nobody is invited twice. */
export async function inviteNewcomers(
  db: ViewerDb,
  now: Temporal.Instant,
  { roundId, today }: { roundId: string; today: Temporal.PlainDate },
): Promise<Done<{ invited: number }>> {
  const round = await ledRound(db, roundId);
  if (!round) return refuse('not-found');
  if (round.state !== 'open') return refuse('not-open');
  return { ok: true, invited: await inviteWhoIsNot(db, now, round, today) };
}

/** Ends a round: no more booking, no more invitations. What was booked, said and agreed stays. */
export async function endRound(
  db: ViewerDb,
  now: Temporal.Instant,
  { roundId }: { roundId: string },
): Promise<Done> {
  const round = await ledRound(db, roundId);
  if (!round) return refuse('not-found');
  if (round.state === 'draft') return refuse('not-open');
  await setState(db, roundId, { state: 'ended' });
  await callOff(db, now, `invite:${roundId}:`, 'the round has ended');
  return { ok: true };
}

/** @returns how many guardians have an invitation now that had none before */
async function inviteWhoIsNot(
  db: ViewerDb,
  now: Temporal.Instant,
  round: Round,
  today: Temporal.PlainDate,
): Promise<number> {
  const { roundId } = round;
  const before = new Set((await invitationsOf(db, roundId)).map((one) => one.guardianId));
  const { invitees } = await guestsAt(db, round.schoolId, today);
  const pairs = invitees.flatMap(({ guardianId, childIds, email }) =>
    childIds.map((childId) => ({ roundId, guardianId, childId, byLetter: !email })),
  );
  await insertInvitations(db, now, pairs);
  for (const { guardianId, email } of invitees) {
    if (!email) continue; // a letter is printed instead
    const key = `invite:${roundId}:${guardianId}`;
    await tellLater(db, now, { key, kind: 'invite', about: { roundId }, to: guardianId, dueAt: now });
  }
  return invitees.filter((one) => !before.has(one.guardianId)).length;
}
