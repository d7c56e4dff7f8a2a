import type { ViewerDb } from '#core/db/database.ts';
import { schoolsLed } from '#people/access/reads/schools.ts';
import type { Draft, HoursProblem, TimingProblem } from '../rules/problems.ts';
import type { Round } from '../rules/round.ts';
import { findHours, findHoursElsewhere } from '../store/hours.ts';
import { lockRound } from '../store/rounds.ts';

export type Refusal =
  | 'not-found'
  | 'not-draft'
  | 'not-open'
  | 'too-many-questions'
  | 'not-a-teacher'
  | 'hours-none'
  | 'opened-already'
  | TimingProblem
  | HoursProblem;
export type Refused = { ok: false; because: Refusal };
export type Done<More = unknown> = ({ ok: true } & More) | Refused;

/** A refusal, which has words: `rounds.refused.<because>`. */
export function refuse(because: Refusal): Refused {
  return { ok: false, because };
}

/** Whether what belongs to this school is the viewer's to decide. */
export async function leads(db: ViewerDb, schoolId: string): Promise<boolean> {
  if (db.viewer.roles.includes('system')) return true;
  return (await schoolsLed(db)).some((school) => school.schoolId === schoolId);
}

/** A round of a school the viewer leads, locked: two people who decide at once decide one after the other. */
export async function ledRound(db: ViewerDb, roundId: string): Promise<Round | undefined> {
  const round = await lockRound(db, roundId);
  return round && (await leads(db, round.schoolId)) ? round : undefined;
}

/** Does the work on a round that families have not seen yet. */
export async function onDraft<T extends object>(
  db: ViewerDb,
  roundId: string,
  work: (round: Round) => Promise<Done<T>>,
): Promise<Done<T>> {
  const round = await ledRound(db, roundId);
  if (!round) return refuse('not-found');
  return round.state === 'draft' ? work(round) : refuse('not-draft');
}

/** The round with its hours and what its teachers have elsewhere: what the rules judge. */
export async function draftOf(
  db: ViewerDb,
  round: Round,
  alsoTeachers: readonly string[] = [],
): Promise<Draft> {
  const hours = await findHours(db, round.roundId);
  const teachers = [...new Set([...hours.map((one) => one.teacherId), ...alsoTeachers])];
  return { ...round, hours, elsewhere: await findHoursElsewhere(db, round.roundId, teachers) };
}
