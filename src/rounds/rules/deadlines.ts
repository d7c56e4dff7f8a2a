import type { Temporal } from 'temporal-polyfill';
import { isBefore } from './order.ts';
import { bookingProblem } from './problems.ts';
import type { Timing } from './round.ts';

export type Deadlines = Pick<Timing, 'bookingOpensAt' | 'bookingClosesAt'>;

/**
 * Why booking cannot open and close at these times from now on. The beginning stands once it has come: families saw it.
 * The end moves freely, also after it has passed, as long as it lies ahead.
 */
export function deadlineProblem(
  stands: Deadlines,
  wish: Deadlines,
  now: Temporal.Instant,
): 'opened-already' | 'closes-before-opens' | 'closed-already' | undefined {
  const opened = !isBefore(now, stands.bookingOpensAt);
  if (opened && !wish.bookingOpensAt.equals(stands.bookingOpensAt)) return 'opened-already';
  const because = bookingProblem(wish);
  if (because) return because;
  return isBefore(now, wish.bookingClosesAt) ? undefined : 'closed-already';
}
