import { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { dueFor } from '#follow-through/reads.ts';
import { whyVisited } from '#ground/reads/why.ts';
import { readinessByTalk } from '#preparation/reads/preparation.ts';
import { whoComes } from '#timetable/reads/who-comes.ts';
import { type Conference, talksOf } from '#timetable/reads.ts';
import { daysAhead, type Reader } from './family.ts';

/** A teacher's day: today's talks, the days to come, and what waits. */
export async function teacherHome(db: ViewerDb, { now, today, timeZone }: Reader) {
  const morning = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).toInstant();
  const tomorrow = morning(today.add({ days: 1 }));
  const talks = await talksOf(db, db.viewer.person, morning(today), morning(today.add({ days: daysAhead })));
  const isToday = (talk: Conference) => Temporal.Instant.compare(talk.startsAt, tomorrow) < 0;
  const ready = await readinessByTalk(
    db,
    talks.map((talk) => talk.conferenceId),
  );
  const about = (childId: string) => talks.filter((talk) => talk.childId === childId).length;
  const who = await whoComes(
    db,
    talks.filter((talk) => about(talk.childId) > 1),
  );
  const lines = talks.map((talk) => ({
    talk,
    /** Named only where two talks about one child stand in the list, so that they can be told apart. */
    guardians: who.get(talk.conferenceId) ?? [],
    prepared: ready.get(talk.conferenceId)?.prepared ?? false,
  }));
  return {
    whyVisited: (await whyVisited(db, today)) !== undefined,
    today: lines.filter(({ talk }) => isToday(talk)),
    coming: lines.filter(({ talk }) => !isToday(talk)),
    due: await dueFor(db, now),
  };
}

export type TeacherHome = Awaited<ReturnType<typeof teacherHome>>;
