import { Temporal } from 'temporal-polyfill';
import { slotsOf } from '#rounds/rules/slots.ts';
import type { Slot, Span } from './slots.ts';

export interface OfferedHours extends Span {
  place: string;
}

export interface SlotLength {
  slotMinutes: number;
  pauseMinutes: number;
}

/** The talks that fit into a teacher's hours, by the round's own rule, in milliseconds, in the order of the hours. */
export function gridOf(hours: readonly OfferedHours[], length: SlotLength): Slot[] {
  return hours.flatMap((one) => slotsIn(one, length));
}

const known = new Map<string, Slot[]>();

/** Hours never change what fits into them, and a school has few: each is worked out once, not for every page. */
function slotsIn({ from, to, place }: OfferedHours, { slotMinutes, pauseMinutes }: SlotLength): Slot[] {
  const key = `${from} ${to} ${slotMinutes} ${pauseMinutes} ${place}`;
  const kept = known.get(key);
  if (kept) return kept;
  const hours = { startsAt: instant(from), endsAt: instant(to) };
  const slots = slotsOf(hours, slotMinutes, pauseMinutes).map(({ startsAt, endsAt }) => ({
    from: startsAt.epochMilliseconds,
    to: endsAt.epochMilliseconds,
    place,
  }));
  if (known.size > 5_000) known.clear();
  known.set(key, slots);
  return slots;
}

/** @param ms milliseconds since 1970 UTC */
export function instant(ms: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(ms);
}
