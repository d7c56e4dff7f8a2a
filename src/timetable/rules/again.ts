import type { StoredConference } from './conference.ts';
import { freeTimes, type Time } from './free.ts';
import { calendarOf, type StoredChild, type StoredOffer } from './offer.ts';
import { nearestTo, type Slot } from './slots.ts';

/** The ways on for a talk that lost its time. */
export interface Again {
  /** The teacher's free times, in order. */
  times: readonly Time[];
  /** Those nearest to the time that is gone at which the family is free, nearest first. */
  nearest: Slot[];
  /** Who may come along today; `coming`: who was to come to the old time. */
  companions: (StoredChild['companions'][number] & { coming: boolean })[];
}

/** @param now milliseconds since 1970 UTC */
export function againOf(offer: StoredOffer, talk: StoredConference, now: number): Again {
  const times = freeTimes(calendarOf(offer, talk.teacherId), offer.round, now, offer.own);
  const child = offer.children.find((one) => one.childId === talk.childId);
  const coming = new Set(talk.participants.filter((p) => p.endedAt === null).map((p) => p.personId));
  return {
    times,
    nearest: nearestTo(
      talk.startsAt.epochMilliseconds,
      times.filter((time) => !time.busy),
    ),
    companions: (child?.companions ?? []).map((one) => ({ ...one, coming: coming.has(one.personId) })),
  };
}
