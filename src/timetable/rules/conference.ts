import type { Temporal } from 'temporal-polyfill';
import type { Mode } from './refusals.ts';

export type ConferenceState = 'booked' | 'open' | 'closed' | 'cancelled';

export interface Participant {
  personId: string;
  role: 'guardian' | 'teacher' | 'student' | 'interpreter';
  /** A date and time in ISO 8601 when this person was taken out of the talk; null while they take part. */
  endedAt: string | null;
}

/** The guardians who take part in a talk now, by id; whoever booked it first. */
export function guardiansIn({
  participants,
  guardianId,
}: Pick<StoredConference, 'participants' | 'guardianId'>) {
  return participants
    .filter(({ role, endedAt }) => role === 'guardian' && endedAt === null)
    .map(({ personId }) => personId)
    .sort((a, b) => Number(b === guardianId) - Number(a === guardianId));
}

/** One talk with the names of its child and teacher as they are now. */
export interface StoredConference {
  conferenceId: string;
  roundId: string;
  roundName: string;
  schoolId: string;
  schoolName: string;
  childId: string;
  childGivenName: string;
  childFamilyName: string;
  teacherId: string;
  teacherGivenName: string;
  teacherFamilyName: string;
  guardianId: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  mode: Mode;
  place: string;
  state: ConferenceState;
  sequence: number;
  /** Cancelled because the hours it lay in were taken away, until another time is chosen. */
  timeTaken: boolean;
  openedAt: Temporal.Instant | null;
  closedAt: Temporal.Instant | null;
  /** From then on families move it through the office only. */
  bookingClosesAt: Temporal.Instant;
  participants: Participant[];
  /** Names of the guardians who come along. */
  along: string[];
}
