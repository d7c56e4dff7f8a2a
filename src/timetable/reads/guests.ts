import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { guardiansOf } from '#people/access/reads/family.ts';
import type { StoredConference } from '../rules/conference.ts';

/** A talk with who comes to it, as a mail to its teacher may say it. */
export interface GuestTalk {
  talk: StoredConference;
  /** Given names; whoever booked it first. */
  guests: string[];
}

/**
 * Who comes, by given name: those who take part and of whose rights none is kept from them. A mail says nothing of anybody
 * whom a restriction names; the teacher's own page does what it may.
 * @param today a date of the school's calendar
 */
export async function withGuests(
  db: ViewerDb,
  talk: StoredConference,
  today: Temporal.PlainDate,
): Promise<GuestTalk> {
  const coming = new Set(talk.participants.filter((p) => p.endedAt === null).map((p) => p.personId));
  const guests = (await guardiansOf(db, talk.childId, today))
    .filter((one) => coming.has(one.guardianId) && one.maySee && one.mayBook && one.mayContact)
    .sort((a, b) => Number(b.guardianId === talk.guardianId) - Number(a.guardianId === talk.guardianId))
    .map((one) => one.givenName);
  return { talk, guests };
}
