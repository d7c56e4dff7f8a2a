import type { Temporal } from 'temporal-polyfill';
import type { Database, ViewerDb } from '#core/db/database.ts';
import { refusedFor } from '#core/db/errors.ts';
import type { Viewer } from '#core/db/viewer.ts';
import { restrictionFrom } from '#people/access/rules/entitlement.ts';
import type { StoredConference } from './rules/conference.ts';
import { instant } from './rules/grid.ts';
import { type Grounds, type Mode, mayCancel, mayTry, type Refusal } from './rules/refusals.ts';
import type { Slot } from './rules/slots.ts';
import { bookAgain } from './store/again.ts';
import { findConference, findSame } from './store/conferences.ts';
import { findCompanions, findGrounds, type Pairing, type StoredGrounds } from './store/grounds.ts';
import { cancel, insertTalk, TimesTaken, updateTime } from './store/talks.ts';

export interface BookingWish extends Pairing {
  /** Minted with the form: the same wish sent twice is the same talk. */
  conferenceId: string;
  /** Milliseconds since 1970 UTC. */
  startsAt: number;
  mode: Mode;
  companions: readonly string[];
}

export type Booked =
  | { ok: true; conferenceId: string; slot: Slot; again: boolean }
  | { ok: false; because: Refusal; conferenceId?: string }
  /** No such round or child for this viewer, or staff without the right: answered as "is not there". */
  | undefined;

/**
 * Books one talk, in one transaction. The database alone decides who was first. A family's talk that lost its time is
 * the talk that is booked.
 * @param today the date the school's calendar shows now
 */
export async function bookSlot(
  database: Database,
  viewer: Viewer,
  wish: BookingWish,
  now: Temporal.Instant,
  today: Temporal.PlainDate,
): Promise<Booked> {
  try {
    const answer = await database.as<Booked | 'there'>(viewer, async (db) => {
      if (!mayActFor(viewer, wish)) return undefined;
      const stored = await findGrounds(db, wish);
      if (!stored) return undefined;
      const companions = wish.companions.length ? await findCompanions(db, wish, today) : [];
      const household = companions.map((companion) => companion.personId);
      const asked = { ...wish, byStaff: isStaff(viewer), owed: stored.withoutTime !== null };
      const tried = mayTry(groundsOf(stored, household), asked, now, today);
      if (!tried.ok) return (await retried(db, wish)) ?? tried;
      const conferenceId = stored.withoutTime ?? wish.conferenceId;
      const write = stored.withoutTime ? bookAgain : insertTalk;
      if (!(await write(db, { ...wish, conferenceId, slot: tried.slot }, now))) return 'there';
      return { ok: true, conferenceId, slot: tried.slot, again: false };
    });
    return answer === 'there' ? await database.as(viewer, (db) => sameOrOther(db, wish)) : answer;
  } catch (error) {
    if (error instanceof TimesTaken) return { ok: false, because: lostTo(error, wish) };
    throw error;
  }
}

export interface MoveWish {
  conferenceId: string;
  sequence: number;
  startsAt: number;
  mode: Mode;
}

/** Moves a booked talk to another time of the same teacher. Where that time is taken, the old one stays theirs. */
export async function moveTalk(
  database: Database,
  viewer: Viewer,
  wish: MoveWish,
  now: Temporal.Instant,
  today: Temporal.PlainDate,
): Promise<Booked> {
  try {
    return await database.as<Booked>(viewer, async (db) => {
      const talk = await mine(db, wish.conferenceId);
      const stored = talk && (await findGrounds(db, talk));
      if (!talk || !stored) return undefined;
      const over = mayCancel({ state: talk.state, startsAt: talk.startsAt.epochMilliseconds }, now);
      if (over) return { ok: false, because: over };
      const asked = { startsAt: wish.startsAt, companions: [], byStaff: isStaff(viewer) };
      const tried = mayTry(groundsOf(stored, []), asked, now, today);
      if (!tried.ok) return tried;
      const done = { ok: true, conferenceId: talk.conferenceId, slot: tried.slot } as const;
      if (alreadyThere(talk, wish)) return { ...done, again: true };
      const moved = await updateTime(db, { ...wish, slot: tried.slot }, now);
      return moved ? { ...done, again: false } : { ok: false, because: 'changed-meanwhile' };
    });
  } catch (error) {
    if (refusedFor(error, 'overlap', 'unique', 'deadlock')) return { ok: false, because: 'taken' };
    throw error;
  }
}

/**
 * Cancels a booked talk and gives its time back to everybody. Cancelling twice is cancelling once.
 * @param seen the talk's sequence as it was shown: a page from before a move cancels nothing that it did not show
 */
export function cancelTalk(
  database: Database,
  viewer: Viewer,
  conferenceId: string,
  now: Temporal.Instant,
  seen: number | null = null,
): Promise<{ ok: true } | { ok: false; because: Refusal } | undefined> {
  return database.as(viewer, async (db) => {
    const talk = await mine(db, conferenceId);
    if (!talk) return undefined;
    if (talk.state === 'cancelled') return { ok: true } as const;
    const over = mayCancel({ state: talk.state, startsAt: talk.startsAt.epochMilliseconds }, now);
    if (over) return { ok: false, because: over } as const;
    return (await cancel(db, conferenceId, now, seen))
      ? { ok: true }
      : { ok: false, because: 'changed-meanwhile' };
  });
}

/**
 * Ends a booked talk within another room's transaction, whoever booked it, because a right to it has ended. Its time is
 * free again and those who take part are told that it is cancelled. @returns false where it was not booked any more
 */
export function callOffTalk(db: ViewerDb, conferenceId: string, now: Temporal.Instant): Promise<boolean> {
  return cancel(db, conferenceId, now);
}

/** A guardian books for itself; a teacher its own talks for any family; the office for everybody. */
export function mayActFor(viewer: Viewer, wish: { guardianId: string; teacherId: string }): boolean {
  if (viewer.roles.includes('office')) return true;
  if (viewer.roles.includes('teacher')) return wish.teacherId === viewer.person;
  return viewer.roles.includes('guardian') && wish.guardianId === viewer.person;
}

/** The talk, if it is the viewer's to change: who merely comes along may look, not move. */
async function mine(db: ViewerDb, conferenceId: string): Promise<StoredConference | undefined> {
  const talk = await findConference(db, conferenceId);
  return talk && mayActFor(db.viewer, talk) ? talk : undefined;
}

const isStaff = (viewer: Viewer): boolean => !viewer.roles.includes('guardian');

function groundsOf(stored: StoredGrounds, companions: string[]): Grounds {
  const { round } = stored;
  return {
    round: { ...round, bookingOpensAt: instant(round.opens), bookingClosesAt: instant(round.closes) },
    restrictions: stored.restrictions.map(restrictionFrom),
    teaches: stored.teaches,
    hours: stored.hours,
    companions,
  };
}

function lostTo({ resources }: TimesTaken, wish: BookingWish): Refusal {
  if (resources.includes(wish.teacherId)) return 'taken';
  return resources.includes(wish.guardianId) ? 'you-are-busy' : 'companion-busy';
}

function alreadyThere(talk: StoredConference, wish: Pick<MoveWish, 'startsAt' | 'mode'>): boolean {
  return talk.startsAt.epochMilliseconds === wish.startsAt && talk.mode === wish.mode;
}

/** A wish that comes again, perhaps after booking has closed, is answered with what it once achieved. */
async function retried(db: ViewerDb, wish: BookingWish): Promise<Booked> {
  const known = await findConference(db, wish.conferenceId);
  return known ? asBooked(known, wish) : undefined;
}

/** Nothing was written because this id, or this family's talk with this teacher, is there already. */
async function sameOrOther(db: ViewerDb, wish: BookingWish): Promise<Booked> {
  const same = await retried(db, wish);
  if (same) return same;
  const other = await findSame(db, wish);
  // a talk that lost its time is booked again under the id it had, not under the one the form was given
  if (other && other.sequence > 0 && alreadyThere(other, wish)) return asBooked(other, wish);
  if (other) return { ok: false, because: 'already', conferenceId: other.conferenceId };
  return { ok: false, because: 'used-up' };
}

function asBooked(known: StoredConference, wish: BookingWish): Booked {
  const same =
    known.teacherId === wish.teacherId &&
    known.childId === wish.childId &&
    known.guardianId === wish.guardianId;
  if (!same || known.state === 'cancelled') return { ok: false, because: 'used-up' };
  const slot = {
    from: known.startsAt.epochMilliseconds,
    to: known.endsAt.epochMilliseconds,
    place: known.place,
  };
  return { ok: true, conferenceId: known.conferenceId, slot, again: true };
}
