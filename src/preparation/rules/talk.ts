import type { Temporal } from 'temporal-polyfill';

/** A talk as the teacher who holds it sees it. */
export interface Talk {
  conferenceId: string;
  roundId: string;
  schoolId: string;
  childId: string;
  givenName: string;
  familyName: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  state: 'booked' | 'open' | 'closed';
  /** It has no time at the moment: `startsAt` and `endsAt` are those that were taken away. */
  timeTaken: boolean;
  openedAt: Temporal.Instant | null;
  closedAt: Temporal.Instant | null;
  /** The guardians who take part now, the one who booked first. */
  guardians: { guardianId: string; givenName: string; familyName: string; lang: string | null }[];
}

/** The booked length in whole minutes. */
export function minutesOf(talk: Pick<Talk, 'startsAt' | 'endsAt'>): number {
  return Math.round((talk.endsAt.epochMilliseconds - talk.startsAt.epochMilliseconds) / 60_000);
}
