import type { Temporal } from 'temporal-polyfill';
import { isBefore } from './order.ts';
import type { Span, Timing } from './round.ts';

const minute = 60_000;

/**
 * The talks that fit into these hours, one after the other with the pause between them. Counted in elapsed minutes, not
 * by the clock on the wall, so that a talk is as long on the night the clocks change as on any other.
 */
export function slotsOf(hours: Span, slotMinutes: number, pauseMinutes: number): Span[] {
  const slots: Span[] = [];
  const length = slotMinutes * minute;
  if (!(length > 0) || pauseMinutes < 0) return slots;
  const end = hours.endsAt.epochMilliseconds;
  const step = length + pauseMinutes * minute;
  for (let from = hours.startsAt.epochMilliseconds; from + length <= end; from += step) {
    const startsAt = hours.startsAt.add({ milliseconds: from - hours.startsAt.epochMilliseconds });
    slots.push({ startsAt, endsAt: startsAt.add({ milliseconds: length }) });
  }
  return slots;
}

/**
 * Until when a time can really be picked: until booking closes, or the last talk begins where that comes first. A round
 * whose booking closes after its talks must not tell families of a day on which there is nothing left to pick.
 */
export function lastChance(round: Omit<Timing, 'bookingOpensAt'>, hours: readonly Span[]): Temporal.Instant {
  const begins = hours
    .flatMap((one) => slotsOf(one, round.slotMinutes, round.pauseMinutes))
    .map((s) => s.startsAt);
  const last = begins.reduce<Temporal.Instant | undefined>(
    (a, b) => (a && isBefore(b, a) ? a : b),
    undefined,
  );
  return last && isBefore(last, round.bookingClosesAt) ? last : round.bookingClosesAt;
}
