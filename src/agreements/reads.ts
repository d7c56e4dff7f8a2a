import { Temporal } from 'temporal-polyfill';
import { sharedNotesOf } from '#conversation/reads.ts';
import type { SharedNote } from '#conversation/rules/shared-page.ts';
import type { ViewerDb } from '#core/db/database.ts';
import { fullName } from '#core/words/full-name.ts';
import { allValuesOf } from '#ground/reads/compass.ts';
import { childrenOf, guardiansOf } from '#people/access/reads/family.ts';
import { personOf } from '#people/access/reads/people.ts';
import { schoolDaysOf, todayOf } from '#people/access/reads/schools.ts';
import { preparationOf } from '#preparation/reads/preparation.ts';
import { protocolOf } from '#rounds/reads/protocol.ts';
import { type Conference, conferenceOf } from '#timetable/reads.ts';
import { checkInDate } from './rules/due.ts';
import { prefill } from './rules/prefill.ts';
import * as after from './store/afterwards.ts';
import { findDraft } from './store/draft.ts';
import { type EarlierTalk, findEarlierTalks } from './store/earlier.ts';
import { type Agreement, findLatestOfMine, findVersions } from './store/versions.ts';

export type { Answer, Correction, Kept, SentCheckIn } from './store/afterwards.ts';
export type { Agreement, EarlierTalk };

/** What holds now: the latest version, or undefined. */
export async function agreementOf(db: ViewerDb, conferenceId: string): Promise<Agreement | undefined> {
  return (await findVersions(db, conferenceId))[0];
}

/** The latest version of every closed talk in which the viewer takes part, newest first. */
export async function latestOfMine(
  db: ViewerDb,
): Promise<{ conferenceId: string; version: number; madeAt: Temporal.Instant }[]> {
  const rows = await findLatestOfMine(db);
  return rows.sort((a, b) => Temporal.Instant.compare(b.madeAt, a.madeAt));
}

/** The viewer's earlier talks with the same family about the same child in which something was agreed, the latest first. */
export const earlierTalksOf = findEarlierTalks;

/** Everything the shared page of a closed talk shows to everybody who takes part in it. */
export interface SharedPage {
  now: Agreement;
  earlier: Agreement[];
  corrections: after.Correction[];
  promises: after.Kept[];
  checkIns: after.SentCheckIn[];
  /** The day of the check-in still to come, or null. */
  nextCheckIn: Temporal.PlainDate | null;
}

/** Undefined before the talk is closed and for whoever does not take part. */
export async function sharedPageOf(db: ViewerDb, conferenceId: string): Promise<SharedPage | undefined> {
  const [now, ...earlier] = await findVersions(db, conferenceId);
  if (!now) return undefined;
  return {
    now,
    earlier,
    corrections: await after.findCorrections(db, conferenceId),
    promises: await after.findPromises(db, conferenceId),
    checkIns: await after.findSentCheckIns(db, conferenceId),
    nextCheckIn: (await after.findPlannedCheckIn(db, conferenceId))?.due_on ?? null,
  };
}

/** The check-ins that were sent, each with its answers, oldest first. */
export const sentCheckInsOf = after.findSentCheckIns;

/**
 * A talk of the viewer: the teacher's own, or one in which the viewing guardian takes part about a child whose record
 * the guardian may see today. Undefined for everybody else, whatever the reason.
 */
export async function talkOf(
  db: ViewerDb,
  now: Temporal.Instant,
  conferenceId: string,
): Promise<Conference | undefined> {
  const talk = await conferenceOf(db, conferenceId);
  const { roles, person } = db.viewer;
  if (!talk || roles.includes('system')) return talk;
  if (roles.includes('teacher') && talk.teacherId === person) return talk;
  if (!roles.includes('guardian')) return undefined;
  const takesPart = talk.participants.some(
    (p) => p.personId === person && p.role === 'guardian' && p.endedAt === null,
  );
  const children = takesPart ? await childrenOf(db, await todayOf(db, now)) : [];
  return children.some((child) => child.childId === talk.childId) ? talk : undefined;
}

/** A guardian of the talk, and whether a message about this child may reach this guardian today. */
export interface Reached {
  guardianId: string;
  name: string;
  lang: string | null;
  email: string | null;
  /** Takes part, may see the child's record and may be written to. Never says why not. */
  entitled: boolean;
}

/** The guardians of this talk and of no other talk about the child. For its teacher and the worker. */
export async function guardiansOfTalk(
  db: ViewerDb,
  now: Temporal.Instant,
  talk: Conference,
): Promise<Reached[]> {
  const rights = await guardiansOf(db, talk.childId, await todayOf(db, now));
  const reached: Reached[] = [];
  for (const one of talk.participants.filter((p) => p.role === 'guardian')) {
    const right = rights.find((guardian) => guardian.guardianId === one.personId);
    const person = right ?? (await personOf(db, one.personId));
    if (!person) continue;
    reached.push({
      guardianId: one.personId,
      name: fullName(person),
      lang: person.lang,
      email: person.email,
      entitled: one.endedAt === null && right !== undefined && right.maySee && right.mayContact,
    });
  }
  return reached;
}

/** Those of them who are written to. */
export async function recipientsOf(
  db: ViewerDb,
  now: Temporal.Instant,
  talk: Conference,
): Promise<Reached[]> {
  return (await guardiansOfTalk(db, now, talk)).filter((guardian) => guardian.entitled);
}

export interface Desk {
  goalRequired: boolean;
  /** Which saving of the draft this is; 0 before the first. */
  rev: number;
  fields: Record<string, string>;
  notes: SharedNote[];
}

/** What lies on the teacher's desk when the agreement is written: the draft, or what was prepared, and the shared notes. */
export async function deskOf(db: ViewerDb, now: Temporal.Instant, talk: Conference): Promise<Desk> {
  const protocol = await protocolOf(db, talk.roundId);
  const draft = await findDraft(db, talk.conferenceId);
  const notes = await sharedNotesOf(db, talk.conferenceId);
  const noted = notes.find((note) => note.field === 'goal')?.body;
  return {
    goalRequired: protocol.goalRequired,
    rev: draft?.rev ?? 0,
    fields: draft?.fields ?? (await beginning(db, now, talk, protocol.checkInAfterDays, noted)),
    notes,
  };
}

async function beginning(
  db: ViewerDb,
  now: Temporal.Instant,
  talk: Conference,
  afterDays: number,
  noted?: string,
) {
  const prepared = await preparationOf(db, talk.conferenceId);
  const values = prepared?.valueId ? await allValuesOf(db, talk.schoolId) : [];
  const value = values.find((one) => one.valueId === prepared?.valueId);
  return prefill(prepared, value?.name ?? '', await nextCheckInDay(db, now, talk, afterDays), noted);
}

/** The day that is proposed for looking again: so many days from today, on a school day. */
export async function nextCheckInDay(
  db: ViewerDb,
  now: Temporal.Instant,
  talk: Conference,
  afterDays: number,
): Promise<Temporal.PlainDate> {
  return checkInDate(await todayOf(db, now), afterDays, await schoolDaysOf(db, talk.schoolId));
}
