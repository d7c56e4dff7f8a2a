import type { Context } from 'hono';
import type { ViewerDb } from '#core/db/database.ts';
import { asViewer, type Env } from '#core/http/here.ts';
import { type Member, membersOf } from '#people/access/reads/people.ts';
import { tends } from '#rounds/actions/tended.ts';
import { openRoundsOf } from '#rounds/reads/rounds.ts';
import type { Round } from '#rounds/rules/round.ts';

/** The open rounds of the schools the viewer leads or works for in the office, the newest first. */
export async function roundsTended(db: ViewerDb): Promise<Round[]> {
  const rounds: Round[] = [];
  for (const round of await openRoundsOf(db)) if (await tends(db, round.schoolId)) rounds.push(round);
  return rounds;
}

/** Does the work with the open round of this address; undefined where the viewer tends no such. */
export function withTended<T>(
  c: Context<Env>,
  work: (db: ViewerDb, round: Round) => Promise<T>,
): Promise<T | undefined> {
  return asViewer(c, async (db) => {
    const round = (await roundsTended(db)).find((one) => one.roundId === c.req.param('round'));
    return round && work(db, round);
  });
}

/** Does the work with the open round and the teacher of this address; undefined where the viewer tends no such. */
export function withTeacher<T>(
  c: Context<Env>,
  work: (db: ViewerDb, round: Round, teacher: Member) => Promise<T>,
): Promise<T | undefined> {
  return withTended(c, async (db, round) => {
    const teachers = await membersOf(db, round.schoolId, 'teacher');
    const teacher = teachers.find((one) => one.personId === c.req.param('teacher'));
    return teacher && work(db, round, teacher);
  });
}
