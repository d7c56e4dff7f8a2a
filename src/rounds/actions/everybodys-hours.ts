import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { newId } from '#core/ids.ts';
import { type Member, membersOf } from '#people/access/reads/people.ts';
import { type HoursProblem, hoursProblem } from '../rules/problems.ts';
import type { Hours, Span } from '../rules/round.ts';
import { saveHours } from '../store/hours.ts';
import { type Done, draftOf, refuse } from './draft.ts';
import { same } from './hours.ts';
import { roundToFill } from './tended.ts';

export interface HoursForAll {
  /** How many teachers got these hours now. */
  added: number;
  /** Who could not, and why; somebody who has the very same hours already is not among them. */
  left: { teacher: Member; because: HoursProblem }[];
}

/**
 * Gives the same hours to every teacher of the school: a leader while planning, the office too while families book, when
 * an evening moves. Sent twice, nobody gets them twice.
 */
export async function setHoursForAll(
  db: ViewerDb,
  now: Temporal.Instant,
  { roundId, ...span }: Span & { roundId: string; place: string },
): Promise<Done<HoursForAll>> {
  const round = await roundToFill(db, roundId);
  if (!round) return refuse('not-found');
  if (round.state === 'ended') return refuse('not-draft');
  const teachers = await membersOf(db, round.schoolId, 'teacher');
  const draft = await draftOf(
    db,
    round,
    teachers.map((one) => one.personId),
  );
  const result: HoursForAll = { added: 0, left: [] };
  for (const teacher of teachers) {
    const hours: Hours = { ...span, hoursId: newId(now.epochMilliseconds), teacherId: teacher.personId };
    if (draft.hours.some((one) => same(one, hours))) continue;
    const because = hoursProblem(hours, draft, now);
    if (because) result.left.push({ teacher, because });
    else {
      await saveHours(db, roundId, hours);
      result.added += 1;
    }
  }
  return { ok: true, ...result };
}
