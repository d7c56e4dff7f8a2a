import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { membersOf } from '#people/access/reads/people.ts';
import { hoursProblem } from '../rules/problems.ts';
import type { Hours } from '../rules/round.ts';
import { deleteHours, saveHours } from '../store/hours.ts';
import { type Done, draftOf, onDraft, refuse } from './draft.ts';
import { roundToFill } from './tended.ts';

/**
 * Gives one teacher hours, or changes them: the same `hoursId` is the same hours. While families book, the office adds
 * hours as well; none is changed then, because somebody may have a time in it: it is taken away (see cutHours).
 */
export async function setHours(
  db: ViewerDb,
  now: Temporal.Instant,
  { roundId, ...hours }: Hours & { roundId: string },
): Promise<Done> {
  const round = await roundToFill(db, roundId);
  if (!round) return refuse('not-found');
  const draft = await draftOf(db, round, [hours.teacherId]);
  const known = draft.hours.find((one) => one.hoursId === hours.hoursId);
  if (round.state === 'open' && known && same(known, { ...hours })) return { ok: true };
  if (round.state === 'ended' || (round.state === 'open' && known)) return refuse('not-draft');
  if (known && known.teacherId !== hours.teacherId) return refuse('not-found');
  const teachers = await membersOf(db, round.schoolId, 'teacher');
  if (!teachers.some((one) => one.personId === hours.teacherId)) return refuse('not-a-teacher');
  const problem = hoursProblem(hours, draft, now);
  if (problem) return refuse(problem);
  await saveHours(db, roundId, hours);
  return { ok: true };
}

/** Takes hours out of a draft; out of an open round they are cut (see cutHours). */
export async function removeHours(
  db: ViewerDb,
  _now: Temporal.Instant,
  { roundId, hoursId }: { roundId: string; hoursId: string },
): Promise<Done> {
  return onDraft(db, roundId, async () => {
    await deleteHours(db, roundId, hoursId);
    return { ok: true };
  });
}

/** Whether these are the same hours of the same teacher, wherever and under whichever id. */
export function same(a: Hours, b: Hours): boolean {
  return a.teacherId === b.teacherId && a.startsAt.equals(b.startsAt) && a.endsAt.equals(b.endsAt);
}
