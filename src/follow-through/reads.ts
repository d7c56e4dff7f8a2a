import { Temporal } from 'temporal-polyfill';
import { latestOfMine } from '#agreements/reads.ts';
import type { ViewerDb } from '#core/db/database.ts';
import { childrenOf } from '#people/access/reads/family.ts';
import { districtOf, todayOf } from '#people/access/reads/schools.ts';
import { talksOfFamily } from '#timetable/reads.ts';
import { teacherName } from '#timetable/rules/names.ts';
import { waiting } from './rules/answers.ts';
import { type Candidate, nextToReach, type Proposed } from './rules/next-to-reach.ts';
import { findAnswers, findLastOfMine } from './store/check-ins.ts';
import { findSentToMe } from './store/family.ts';
import { findMine } from './store/promises.ts';

export interface Turn extends Candidate {
  childId: string;
  childName: string;
}

/** Whom the viewing teacher may reach next, with the reason, in order; a family that answered "well" rests. */
export async function turnsOf(db: ViewerDb, now: Temporal.Instant): Promise<Proposed<Turn>[]> {
  const rows = await findLastOfMine(db);
  const answers = await findAnswers(
    db,
    rows.map((row) => row.conferenceId),
  );
  const turns = rows.map((row): Turn & { sent: boolean } => ({
    conferenceId: row.conferenceId,
    checkInId: row.checkInId,
    said: waiting(
      answers.filter((one) => one.conferenceId === row.conferenceId),
      row.planSince,
    ),
    dueOn: row.dueOn,
    asked: row.sentAt ? row.turnNo : row.turnNo - 1,
    lastReachedAt: row.lastSentAt ?? row.planSince,
    childId: row.childId,
    childName: `${row.childGiven} ${row.childFamily}`,
    sent: row.sentAt !== null,
  }));
  const open = turns.filter((turn) => !turn.sent || turn.said !== null);
  return nextToReach(open, await todayOf(db, now));
}

export interface Due {
  /** Promises whose time is today or has passed. */
  promises: number;
  /** Check-ins whose day has come. */
  checkIns: number;
  /** Answers that ask for something. */
  answers: number;
}

/** What waits for the viewing teacher, in numbers. */
export async function dueFor(db: ViewerDb, now: Temporal.Instant): Promise<Due> {
  const promises = await findMine(db, now);
  const today = await todayOf(db, now);
  const turns = await turnsOf(db, now);
  const { timeZone } = await districtOf(db);
  const dueDay = (at: Temporal.Instant) => at.toZonedDateTimeISO(timeZone).toPlainDate();
  return {
    promises: promises.filter(
      (one) => !one.doneAt && Temporal.PlainDate.compare(dueDay(one.dueAt), today) <= 0,
    ).length,
    checkIns: turns.filter((one) => one.because === 'first' || one.because === 'again').length,
    answers: turns.filter((one) => one.said !== null).length,
  };
}

interface AboutTalk {
  conferenceId: string;
  roundId: string;
  childId: string;
  childGivenName: string;
  teacherName: string;
  /** When the talk itself was to begin; what was agreed may have been changed since. */
  startsAt: Temporal.Instant;
}

export interface OpenForFamily {
  /** Sent and not answered yet: an invitation, without any date by which. The newest first. */
  checkIns: (AboutTalk & { checkInId: string; sentAt: Temporal.Instant })[];
  /** The latest version of every closed talk, the newest first. */
  summaries: (AboutTalk & { version: number; madeAt: Temporal.Instant })[];
}

/** What a family finds on its home page: of the viewing guardian's own talks about children it may see today. */
export async function openForFamily(db: ViewerDb, now: Temporal.Instant): Promise<OpenForFamily> {
  const children = new Set((await childrenOf(db, await todayOf(db, now))).map((child) => child.childId));
  const talks = new Map(
    (await talksOfFamily(db))
      .filter((talk) => children.has(talk.childId))
      .map((talk) => [talk.conferenceId, talk]),
  );
  const about = (conferenceId: string): AboutTalk[] => {
    const talk = talks.get(conferenceId);
    if (!talk) return [];
    const { roundId, childId, childGivenName, startsAt } = talk;
    return [{ conferenceId, roundId, childId, childGivenName, teacherName: teacherName(talk), startsAt }];
  };
  const sent = await findSentToMe(db);
  const agreed = await latestOfMine(db);
  return {
    checkIns: sent
      .filter((one) => !one.answered)
      .flatMap(({ checkInId, sentAt, conferenceId }) =>
        about(conferenceId).map((talk) => ({ ...talk, checkInId, sentAt })),
      ),
    summaries: agreed.flatMap(({ conferenceId, version, madeAt }) =>
      about(conferenceId).map((talk) => ({ ...talk, version, madeAt })),
    ),
  };
}
