import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { deedId } from '#core/ids.ts';
import { membersOf } from '#people/access/reads/people.ts';
import { type Done, refuse } from '#rounds/actions/draft.ts';
import { tendedRound } from '#rounds/actions/tended.ts';
import { hoursOf } from '#rounds/reads/rounds.ts';
import { awayProblem } from '#rounds/rules/cut.ts';
import type { Taking } from '../store/taken.ts';
import { takeFrom } from './take-hours.ts';

/**
 * Takes a stretch away from everybody who has hours in it, in one transaction: the evening on which snow closes the
 * school. Each teacher's taking has an id of its own made from this one, so the same `takenId` again takes nothing twice.
 * @returns how many talks lost their time now
 */
export async function takeEvening(
  db: ViewerDb,
  now: Temporal.Instant,
  { takenId, ...evening }: Omit<Taking, 'teacherId'>,
): Promise<Done<{ families: number }>> {
  const round = await tendedRound(db, evening.roundId);
  if (!round) return refuse('not-found');
  const hours = await hoursOf(db, round.roundId);
  const teachers = await membersOf(db, round.schoolId, 'teacher');
  const everybody = new Set([...teachers.map((one) => one.personId), ...hours.map((one) => one.teacherId)]);
  let families = 0;
  let taken = 0;
  for (const teacherId of everybody) {
    const taking = { ...evening, takenId: deedId(takenId, teacherId), teacherId };
    const done = await takeFrom(db, now, round, taking);
    if (done.ok) {
      families += done.families;
      taken += 1;
    } else if (done.because !== 'hours-none') return done;
  }
  return taken > 0 ? { ok: true, families } : refuse(awayProblem(evening, hours, now) ?? 'hours-none');
}
