import type { Temporal } from 'temporal-polyfill';
import { isBefore } from './order.ts';

/** A stretch of time, half open: the end is not part of it. */
export interface Span {
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
}

/** When one teacher is there for conferences, and where. */
export interface Hours extends Span {
  readonly hoursId: string;
  readonly teacherId: string;
  readonly place: string;
}

export interface Timing {
  readonly slotMinutes: number;
  readonly pauseMinutes: number;
  readonly bookingOpensAt: Temporal.Instant;
  readonly bookingClosesAt: Temporal.Instant;
}

export type RoundState = 'draft' | 'open' | 'ended';

/** What a school has decided about how its talks end. */
export interface Protocol {
  readonly goalRequired: boolean;
  /** Calendar days from the talk to the check-in; it moves on to a school day. */
  readonly checkInAfterDays: number;
}

/** What a round begins with: a goal, and a look at it two weeks later (docs/practice.md, steps 12 and 17). */
export const usualProtocol: Protocol = { goalRequired: true, checkInAfterDays: 14 };

/** What a school has decided about the talks of one season. */
export interface Round extends Timing, Protocol {
  readonly roundId: string;
  readonly schoolId: string;
  readonly name: string;
  readonly state: RoundState;
  readonly openedAt: Temporal.Instant | null;
}

export type Phase = 'draft' | 'soon' | 'booking' | 'talks' | 'ended';

/** Where a round is: drafted, announced, being booked, booked and talking, or over. */
export function phaseOf(
  round: Pick<Round, 'state'> & Omit<Timing, 'slotMinutes' | 'pauseMinutes'>,
  now: Temporal.Instant,
): Phase {
  if (round.state !== 'open') return round.state;
  if (isBefore(now, round.bookingOpensAt)) return 'soon';
  return isBefore(now, round.bookingClosesAt) ? 'booking' : 'talks';
}
