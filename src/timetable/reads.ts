import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { Participant, StoredConference } from './rules/conference.ts';
import { findConference, findOfGuardian, findOfTeacher, findTaken } from './store/conferences.ts';
import { findStillOffered } from './store/still-offered.ts';

export type { Participant };

/** One talk as other rooms see it. Names as they are now; what was cancelled stays readable by its id. */
export type Conference = StoredConference;

/**
 * A talk the viewer may know of: a guardian one it takes part in, staff any of their district. Whoever may see only
 * their own talks compares `teacherId` with the viewer. Undefined for everything else.
 */
export async function conferenceOf(db: ViewerDb, conferenceId: string): Promise<Conference | undefined> {
  return findConference(db, conferenceId);
}

/** Whether the talk is this teacher's: asked again before a mail about it goes out. */
export async function isTeacherOf(
  db: ViewerDb,
  conferenceId: string,
  personId: string | null,
): Promise<boolean> {
  const talk = await findConference(db, conferenceId);
  return talk !== undefined && talk.teacherId === personId;
}

/** A teacher's talks that begin from `from` (included) to `to` (not included), in order; cancelled ones left out. */
export async function talksOf(
  db: ViewerDb,
  teacherId: string,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<Conference[]> {
  return findOfTeacher(db, teacherId, from, to);
}

/** All talks a guardian takes part in, by time, past ones included, cancelled ones left out. The viewer's own by default. */
export async function talksOfFamily(db: ViewerDb, guardianId = db.viewer.person): Promise<Conference[]> {
  return findOfGuardian(db, guardianId);
}

/** A talk that lost its time. */
export interface WithoutTime extends Conference {
  /** Whether its teacher offers any times still; else the family is asked to call. */
  offered: boolean;
}

/** The viewing guardian's own talks that lost their time with hours the school took away, and have no other yet. */
export async function talksWithoutTime(db: ViewerDb, now: Temporal.Instant): Promise<WithoutTime[]> {
  const talks = await findTaken(db, db.viewer.person);
  const ids = talks.map((talk) => talk.conferenceId);
  const offered = await findStillOffered(db, ids, now);
  return talks.map((talk) => ({ ...talk, offered: offered.has(talk.conferenceId) }));
}
