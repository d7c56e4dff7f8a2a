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

/** The talks that fit into a teacher's hours, by the round's own rule, in milliseconds. */
export function gridOf(hours: readonly OfferedHours[], length: SlotLength): Slot[] {
  return hours.flatMap(({ from, to, place }) =>
    spansOf(from, to, length).map((span) => ({ ...span, place })),
  );
}

const known = new Map<string, Span[]>();

/** Hours never change what fits into them, and a school has few: each is worked out once, not for every page. */
function spansOf(from: number, to: number, { slotMinutes, pauseMinutes }: SlotLength): Span[] {
  const key = `${from} ${to} ${slotMinutes} ${pauseMinutes}`;
  let spans = known.get(key);
  if (!spans) {
    const hours = { startsAt: instant(from), endsAt: instant(to) };
    spans = slotsOf(hours, slotMinutes, pauseMinutes).map(({ startsAt, endsAt }) => ({
      from: startsAt.epochMilliseconds,
      to: endsAt.epochMilliseconds,
    }));
    if (known.size > 5_000) known.clear();
    known.set(key, spans);
  }
  return spans;
}

export function instant(ms: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(ms);
}
