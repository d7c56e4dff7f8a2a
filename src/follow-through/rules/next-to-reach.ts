import { Temporal } from 'temporal-polyfill';

/** A family whose turn may come: a check-in that waits to be sent, or an answer that waits to be taken up. */
export interface Candidate {
  conferenceId: string;
  checkInId: string;
  /** The heaviest thing a guardian said since the plan last changed, if it waits for the teacher. */
  said: 'change' | 'tricky' | null;
  dueOn: Temporal.PlainDate;
  /** How often this family has been asked so far. */
  asked: number;
  /** The talk or the last check-in, whichever was later. */
  lastReachedAt: Temporal.Instant;
}

export const reasons = ['change', 'tricky', 'first', 'again', 'planned'] as const;
/** Why this family comes now; always shown. About the turn, never about the child. */
export type Reason = (typeof reasons)[number];

export type Proposed<C extends Candidate> = C & { because: Reason };

/**
 * Whom to reach next (docs/practice.md, step 19). First whoever asked for something; then, of those whose day has come, the
 * family that was asked least often and longest ago, so that everyone gets a turn; then the days to come. Nobody is
 * ever left out of the list.
 * @param today a date of the school's calendar
 */
export function nextToReach<C extends Candidate>(
  candidates: readonly C[],
  today: Temporal.PlainDate,
): Proposed<C>[] {
  return candidates.map((one) => ({ ...one, because: reasonFor(one, today) })).sort(byTurn);
}

function reasonFor(one: Candidate, today: Temporal.PlainDate): Reason {
  if (one.said) return one.said;
  if (Temporal.PlainDate.compare(one.dueOn, today) > 0) return 'planned';
  return one.asked === 0 ? 'first' : 'again';
}

function byTurn(a: Proposed<Candidate>, b: Proposed<Candidate>): number {
  const rank = reasons.indexOf(a.because) - reasons.indexOf(b.because);
  if (rank !== 0) return rank;
  const day = Temporal.PlainDate.compare(a.dueOn, b.dueOn);
  const turn = a.asked - b.asked || Temporal.Instant.compare(a.lastReachedAt, b.lastReachedAt);
  const order = a.because === 'planned' ? day || turn : turn || day;
  return order || (a.conferenceId < b.conferenceId ? -1 : 1);
}
