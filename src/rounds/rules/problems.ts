import type { Temporal } from 'temporal-polyfill';
import { isBefore, touches } from './order.ts';
import type { Hours, Timing } from './round.ts';
import { slotsOf } from './slots.ts';

export type TimingProblem = 'closes-before-opens' | 'closed-already' | 'no-hours';

export type HoursProblem =
  | 'hours-backwards'
  | 'hours-past'
  | 'hours-before-booking'
  | 'hours-too-short'
  | 'hours-overlap'
  | 'hours-elsewhere';

export type Problem = { because: TimingProblem } | { because: HoursProblem; hours: Hours };

export interface Draft extends Timing {
  readonly hours: readonly Hours[];
  /** What the same teachers already have in other open rounds. */
  readonly elsewhere: readonly Hours[];
}

/** Everything that keeps a draft from being opened, in the order in which one would put it right. */
export function problemsOf(draft: Draft, now: Temporal.Instant): Problem[] {
  const problems: Problem[] = [];
  const because =
    bookingProblem(draft) ?? (isBefore(now, draft.bookingClosesAt) ? undefined : 'closed-already');
  if (because) problems.push({ because });
  if (draft.hours.length === 0) problems.push({ because: 'no-hours' });
  for (const hours of draft.hours) {
    const found = hoursProblem(hours, draft, now);
    if (found) problems.push({ because: found, hours });
  }
  return problems;
}

/** Booking has to open before it closes. */
export function bookingProblem(
  timing: Pick<Timing, 'bookingOpensAt' | 'bookingClosesAt'>,
): 'closes-before-opens' | undefined {
  return isBefore(timing.bookingOpensAt, timing.bookingClosesAt) ? undefined : 'closes-before-opens';
}

/** Why these hours cannot stand in this draft. A row never collides with itself, so a change is judged like a new one. */
export function hoursProblem(hours: Hours, draft: Draft, now: Temporal.Instant): HoursProblem | undefined {
  const collides = (others: readonly Hours[]) =>
    others.some((o) => o.hoursId !== hours.hoursId && o.teacherId === hours.teacherId && touches(o, hours));
  if (!isBefore(hours.startsAt, hours.endsAt)) return 'hours-backwards';
  if (isBefore(hours.startsAt, now)) return 'hours-past';
  if (!isBefore(draft.bookingOpensAt, hours.endsAt)) return 'hours-before-booking';
  if (slotsOf(hours, draft.slotMinutes, draft.pauseMinutes).length === 0) return 'hours-too-short';
  if (collides(draft.hours)) return 'hours-overlap';
  if (collides(draft.elsewhere)) return 'hours-elsewhere';
  return undefined;
}
