import { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { Lang } from '#core/words/langs.ts';
import { dueFor, type OpenForFamily, openForFamily } from '#follow-through/reads.ts';
import { whyVisited } from '#ground/reads.ts';
import { type Child, childrenOf } from '#people/access/reads.ts';
import { readinessByTalk } from '#preparation/reads.ts';
import { invitationsOf, openRoundsOf, questionsOf } from '#rounds/reads.ts';
import { phaseOf, type Round } from '#rounds/rules.ts';
import { type Conference, talksOf, talksOfFamily } from '#timetable/reads.ts';
import { voiceProgress } from '#voice/reads.ts';
import { type Way, wayOf } from './rules.ts';

/** Whose day, in which language. */
export interface Reader {
  now: Temporal.Instant;
  today: Temporal.PlainDate;
  lang: Lang;
  timeZone: string;
}

export interface ChildAtHome {
  child: Child;
  /** The open rounds this guardian is invited to with this child, the newest first. */
  rounds: { round: Round; way: Way<Conference> }[];
  checkIns: OpenForFamily['checkIns'];
  summaries: OpenForFamily['summaries'];
}

/** Everything on a family's home page: of the viewing guardian alone. */
export async function familyHome(db: ViewerDb, reader: Reader): Promise<ChildAtHome[]> {
  const children = await childrenOf(db, reader.today);
  const talks = await talksOfFamily(db);
  const rounds = await openRoundsOf(db);
  const invitations = await invitationsOf(db);
  const after = await openForFamily(db, reader.now);
  const asked = new Map<string, number>();
  for (const { roundId } of rounds) asked.set(roundId, (await questionsOf(db, roundId, reader.lang)).length);
  const home: ChildAtHome[] = [];
  for (const child of children) {
    const of = <T extends { childId: string }>(all: T[]) =>
      all.filter((one) => one.childId === child.childId);
    const mine = rounds.filter((round) => of(invitations).some((one) => one.roundId === round.roundId));
    const ways = [];
    for (const round of mine) {
      const whose = { roundId: round.roundId, childId: child.childId, guardianId: db.viewer.person };
      const facts = {
        ...(await voiceProgress(db, whose)),
        phase: phaseOf(round, reader.now),
        mayBook: child.mayBook,
        questions: asked.get(round.roundId) ?? 0,
        talks: of(talks).filter((talk) => talk.roundId === round.roundId),
      };
      ways.push({ round, way: wayOf(facts, reader.now) });
    }
    home.push({ child, rounds: ways, checkIns: of(after.checkIns), summaries: of(after.summaries) });
  }
  return home;
}

/** How many days ahead a teacher's home page looks. */
const daysAhead = 21;

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
  const lines = talks.map((talk) => ({ talk, prepared: ready.get(talk.conferenceId)?.prepared ?? false }));
  return {
    whyVisited: (await whyVisited(db, today)) !== undefined,
    today: lines.filter(({ talk }) => isToday(talk)),
    coming: lines.filter(({ talk }) => !isToday(talk)),
    due: await dueFor(db, now),
  };
}

export type TeacherHome = Awaited<ReturnType<typeof teacherHome>>;
