import type { StoredRestriction } from '#people/access/rules/entitlement.ts';
import type { RoundState } from '#rounds/rules/round.ts';
import type { Calendar } from './free.ts';
import type { Mode } from './refusals.ts';

/** Everything one booking page shows, as the database hands it over: instants in milliseconds since 1970 UTC. */
export interface StoredOffer {
  round: StoredRound;
  children: StoredChild[];
  /** Of the teachers shown who offer times in the round, by their ids. */
  calendars: ReadonlyMap<string, Calendar>;
  /** When this guardian is in a talk, in any round. */
  own: { conferenceId: string; from: number; to: number }[];
  talks: StoredTalk[];
}

export interface StoredRound {
  name: string;
  schoolId: string;
  slotMinutes: number;
  pauseMinutes: number;
  opens: number;
  closes: number;
  state: RoundState;
}

export interface StoredChild {
  childId: string;
  givenName: string;
  familyName: string;
  restrictions: StoredRestriction[];
  teachers: { teacherId: string; givenName: string; familyName: string; classes: string[] }[];
  companions: { personId: string; givenName: string; familyName: string }[];
}

export interface StoredTalk {
  conferenceId: string;
  childId: string;
  teacherId: string;
  from: number;
  to: number;
  mode: Mode;
  place: string;
  state: string;
  /** False for a talk of the household that somebody else booked. */
  mine: boolean;
}

const empty: Calendar = { hours: [], busy: [] };

/** A teacher who offers no times has an empty calendar. */
export function calendarOf({ calendars }: Pick<StoredOffer, 'calendars'>, teacherId: string): Calendar {
  return calendars.get(teacherId) ?? empty;
}
