import type { Temporal } from 'temporal-polyfill';
import { isBefore, touches } from './order.ts';
import type { Span } from './round.ts';
import { slotsOf } from './slots.ts';

/**
 * What stays of hours when a stretch is taken out of them. A talk that touches the stretch goes as a whole, and what is
 * left after it begins where a talk began: every other talk keeps the time it had.
 */
export function leftOf(hours: Span, away: Span, slotMinutes: number, pauseMinutes: number): Span[] {
  const slots = slotsOf(hours, slotMinutes, pauseMinutes);
  const before = slots.filter((slot) => !isBefore(away.startsAt, slot.endsAt));
  const after = slots.find((slot) => !isBefore(slot.startsAt, away.endsAt));
  const left: Span[] = [];
  if (before.length > 0) {
    const endsAt = isBefore(away.startsAt, hours.endsAt) ? away.startsAt : hours.endsAt;
    left.push({ startsAt: hours.startsAt, endsAt });
  }
  if (after) left.push({ startsAt: after.startsAt, endsAt: hours.endsAt });
  return left;
}

/** Why a stretch cannot be taken out of a teacher's hours. */
export function awayProblem(
  away: Span,
  hours: readonly Span[],
  now: Temporal.Instant,
): 'hours-backwards' | 'hours-past' | 'hours-none' | undefined {
  if (!isBefore(away.startsAt, away.endsAt)) return 'hours-backwards';
  if (!isBefore(now, away.endsAt)) return 'hours-past';
  return hours.some((one) => touches(one, away)) ? undefined : 'hours-none';
}
