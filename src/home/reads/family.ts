import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { Lang } from '#core/words/langs.ts';
import { type OpenForFamily, openForFamily } from '#follow-through/reads.ts';
import { type Child, childrenOf } from '#people/access/reads/family.ts';
import { invitationsOf } from '#rounds/reads/invited.ts';
import { questionsOf } from '#rounds/reads/protocol.ts';
import { openRoundsOf, roundsOver } from '#rounds/reads/rounds.ts';
import { phaseOf, type Round } from '#rounds/rules/round.ts';
import { type Conference, talksOfFamily, talksWithoutTime, type WithoutTime } from '#timetable/reads.ts';
import { voiceProgress } from '#voice/reads.ts';
import { type Way, wayOf } from '../rules.ts';

/** Whose day, in which language. */
export interface Reader {
  now: Temporal.Instant;
  today: Temporal.PlainDate;
  lang: Lang;
  timeZone: string;
}

export interface ChildAtHome {
  child: Child;
  /** The open rounds this guardian is invited to with this child, or takes part in a talk of, the newest first. */
  rounds: { round: Round; way: Way<Conference> }[];
  /** Talks whose time the school took away. */
  taken: WithoutTime[];
  checkIns: OpenForFamily['checkIns'];
  summaries: OpenForFamily['summaries'];
}

/** Everything on a family's home page: of the viewing guardian alone. */
export async function familyHome(db: ViewerDb, reader: Reader): Promise<ChildAtHome[]> {
  const children = await childrenOf(db, reader.today);
  const talks = await talksOfFamily(db);
  const taken = await talksWithoutTime(db, reader.now);
  // whoever inherited a talk, or comes along to one, may never have been invited
  const rounds = await openRoundsOf(
    db,
    talks.map((talk) => talk.roundId),
  );
  const invitations = await invitationsOf(db);
  const after = await openForFamily(db, reader.now);
  const over = await roundsOver(db, rounds, reader.now);
  const asked = new Map<string, number>();
  for (const { roundId } of rounds) asked.set(roundId, (await questionsOf(db, roundId, reader.lang)).length);
  const home: ChildAtHome[] = [];
  for (const child of children) {
    const of = <T extends { childId: string }>(all: T[]) =>
      all.filter((one) => one.childId === child.childId);
    const theirs = new Set([...of(invitations), ...of(talks)].map((one) => one.roundId));
    const mine = rounds.filter((round) => theirs.has(round.roundId));
    const ways = [];
    for (const round of mine) {
      const whose = { roundId: round.roundId, childId: child.childId, guardianId: db.viewer.person };
      const facts = {
        ...(await voiceProgress(db, whose)),
        phase: phaseOf(round, reader.now),
        over: over.has(round.roundId),
        mayBook: child.mayBook,
        questions: asked.get(round.roundId) ?? 0,
        talks: of(talks).filter((talk) => talk.roundId === round.roundId),
      };
      ways.push({ round, way: wayOf(facts, reader.now) });
    }
    const more = {
      taken: child.mayBook ? of(taken) : [],
      checkIns: of(after.checkIns),
      summaries: of(after.summaries),
    };
    home.push({ child, rounds: ways, ...more });
  }
  return home;
}

/** How many days ahead a teacher's home page looks. */
export const daysAhead = 21;
