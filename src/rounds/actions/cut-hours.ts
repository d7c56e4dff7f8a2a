import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { newId } from '#core/ids.ts';
import { awayProblem, leftOf } from '../rules/cut.ts';
import { isBefore, touches } from '../rules/order.ts';
import type { Round, Span } from '../rules/round.ts';
import { deleteHours, findHours, saveHours } from '../store/hours.ts';
import { type Done, refuse } from './draft.ts';

/**
 * Takes a stretch out of a teacher's hours in an open round, as far as it is not over yet. What becomes of the talks in
 * it is for the timetable to say, in the same transaction.
 * @param round locked by this transaction (see tendedRound)
 * @returns the stretch that was really taken: nothing before now
 */
export async function cutHours(
  db: ViewerDb,
  now: Temporal.Instant,
  round: Round,
  { teacherId, ...wish }: Span & { teacherId: string },
): Promise<Done<{ away: Span }>> {
  const { roundId, slotMinutes, pauseMinutes } = round;
  if (round.state !== 'open') return refuse('not-open');
  const hours = (await findHours(db, roundId)).filter((one) => one.teacherId === teacherId);
  const problem = awayProblem(wish, hours, now);
  if (problem) return refuse(problem);
  const away = { startsAt: isBefore(wish.startsAt, now) ? now : wish.startsAt, endsAt: wish.endsAt };
  const touched = hours.filter((one) => touches(one, away));
  for (const one of touched) {
    const [first, ...more] = leftOf(one, away, slotMinutes, pauseMinutes);
    if (first) await saveHours(db, roundId, { ...one, ...first });
    else await deleteHours(db, roundId, one.hoursId);
    for (const span of more)
      await saveHours(db, roundId, { ...one, ...span, hoursId: newId(now.epochMilliseconds) });
  }
  return { ok: true, away };
}
