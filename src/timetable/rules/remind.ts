import type { Invitee } from '#rounds/rules/invited.ts';

/** A guardian a kind word may go to, with the children about whom no time is booked. */
export interface Reminded extends Pick<Invitee, 'guardianId' | 'email'> {
  childIds: string[];
}

/**
 * Of those who have no time, whoever may be written to, may see the child and may book; anybody else is left out without
 * a trace.
 * @param invitees as the rights of today are (see guestsOf): a child stands there only for whoever may be written to
 */
export function remindable(
  without: readonly { guardianId: string; childId: string }[],
  invitees: readonly Invitee[],
): Reminded[] {
  const open = Map.groupBy(without, (pair) => pair.guardianId);
  return invitees.flatMap(({ guardianId, email, childIds, mayBook }) => {
    const missing = (open.get(guardianId) ?? []).map((pair) => pair.childId);
    const about = missing.filter((child) => childIds.includes(child) && mayBook.includes(child));
    return about.length > 0 ? [{ guardianId, email, childIds: about }] : [];
  });
}

/** Under which keys of the ledger the word for this end of booking stands: once for each, whoever presses. */
export function reminderKey(round: {
  roundId: string;
  bookingClosesAt: { epochMilliseconds: number };
}): string {
  return `remind:${round.roundId}:${round.bookingClosesAt.epochMilliseconds}:`;
}
