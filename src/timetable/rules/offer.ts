import type { RestrictionKind } from '#people/access/rules/entitlement.ts';
import type { RoundState } from '#rounds/rules/round.ts';
import type { Mode } from './refusals.ts';

/** Everything one booking page shows, as the database hands it over: instants in milliseconds since 1970 UTC. */
export interface StoredOffer {
  round: StoredRound;
  children: StoredChild[];
  hours: { teacherId: string; from: number; to: number; place: string }[];
  /** When the teachers shown are taken, by whomever. */
  busy: { teacherId: string; from: number; to: number }[];
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
  restrictions: { kind: RestrictionKind; from: string; until: string | null }[];
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
