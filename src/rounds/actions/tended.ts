import type { ViewerDb } from '#core/db/database.ts';
import { schoolsWhere } from '#people/access/reads/schools.ts';
import type { Round } from '../rules/round.ts';
import { findRound, holdEveryOpenRound, holdRound } from '../store/rounds.ts';
import { leads } from './draft.ts';

/** Whether the viewer leads this school or works in its office: either gives and takes hours while families book. */
export async function tends(db: ViewerDb, schoolId: string): Promise<boolean> {
  if (await leads(db, schoolId)) return true;
  return (await schoolsWhere(db, db.viewer.person, 'office')).includes(schoolId);
}

/** A round the viewer tends, locked: bookings under way are waited for, and those to come see what was done here. */
export async function tendedRound(db: ViewerDb, roundId: string): Promise<Round | undefined> {
  const known = await findRound(db, roundId);
  if (!known || !(await tends(db, known.schoolId))) return undefined;
  await holdRound(db, roundId);
  return findRound(db, roundId);
}

/** The same, for whoever gives hours: while a round is planned, nobody but its leader does. */
export async function roundToFill(db: ViewerDb, roundId: string): Promise<Round | undefined> {
  const round = await tendedRound(db, roundId);
  const theirs = round && (round.state !== 'draft' || (await leads(db, round.schoolId)));
  return theirs ? round : undefined;
}

/**
 * Every round in which families book, locked until this transaction ends: bookings under way are waited for, and its next
 * statement sees them; those to come see what was done here.
 */
export const holdOpenRounds = holdEveryOpenRound;
