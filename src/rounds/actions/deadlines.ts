import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { type Deadlines, deadlineProblem } from '../rules/deadlines.ts';
import { phaseOf } from '../rules/round.ts';
import { setDeadlines } from '../store/basics.ts';
import { type Done, ledRound, refuse } from './draft.ts';

/** Moves the beginning or end of booking in an open round; booking that has closed opens again. Nobody is told. */
export async function moveDeadlines(
  db: ViewerDb,
  now: Temporal.Instant,
  { roundId, ...wish }: Partial<Deadlines> & { roundId: string },
): Promise<Done> {
  const round = await ledRound(db, roundId);
  if (!round) return refuse('not-found');
  if (round.state !== 'open') return refuse('not-open');
  const { bookingOpensAt, bookingClosesAt } = { ...round, ...wish };
  const deadlines = { bookingOpensAt, bookingClosesAt };
  const problem = deadlineProblem(round, deadlines, now);
  if (problem) return refuse(problem);
  await setDeadlines(db, roundId, deadlines);
  return { ok: true };
}

/** Closes booking at this moment. Closing it again changes nothing. */
export async function closeBooking(
  db: ViewerDb,
  now: Temporal.Instant,
  { roundId }: { roundId: string },
): Promise<Done> {
  const round = await ledRound(db, roundId);
  if (!round) return refuse('not-found');
  const phase = phaseOf(round, now);
  if (phase === 'talks') return { ok: true };
  if (phase !== 'booking') return refuse('not-open');
  await setDeadlines(db, roundId, { bookingOpensAt: round.bookingOpensAt, bookingClosesAt: now });
  return { ok: true };
}
