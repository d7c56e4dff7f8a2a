import type { Temporal } from 'temporal-polyfill';
import type { Span } from './round.ts';

/** Whether one instant is earlier than the other; the same instant is not. */
export function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return a.epochNanoseconds < b.epochNanoseconds;
}

/** Whether two stretches have a moment in common; one that begins where the other ends has not. */
export function touches(a: Span, b: Span): boolean {
  return isBefore(a.startsAt, b.endsAt) && isBefore(b.startsAt, a.endsAt);
}
