import { gridOf, type OfferedHours, type SlotLength } from './grid.ts';
import { freeSlots, overlaps, type Slot, type Span } from './slots.ts';

/** When a teacher offers talks in a round, and when the teacher is taken, by whomever. */
export interface Calendar {
  hours: readonly OfferedHours[];
  busy: readonly Span[];
}

/** A time on offer; `busy`: the family is in another of its own talks then. */
export interface Time extends Slot {
  busy: boolean;
}

/**
 * The times that are free after `now`, in order. Between two bookings a teacher's calendar is the same for every family:
 * whoever hands over the same calendar gets the same list, as long as none of its times is past or the family's own.
 * @param own when the family is in talks of its own
 */
export function freeTimes(
  calendar: Calendar,
  length: SlotLength,
  now: number,
  own: readonly Span[],
): readonly Time[] {
  const all = worked(calendar, length).free;
  const ahead = (all[0]?.from ?? now + 1) > now ? all : all.filter((time) => time.from > now);
  const meets = (time: Slot) => own.some((span) => overlaps(time, span));
  return ahead.some(meets) ? ahead.map((time) => ({ ...time, busy: meets(time) })) : ahead;
}

/** When the last talk begins that fits into the hours, taken or not; 0 where none does. */
export function lastBegin(calendar: Calendar, length: SlotLength): number {
  return worked(calendar, length).last;
}

interface Worked {
  length: string;
  free: readonly Time[];
  last: number;
}

const known = new WeakMap<Calendar, Worked>();

function worked(calendar: Calendar, length: SlotLength): Worked {
  const key = `${length.slotMinutes} ${length.pauseMinutes}`;
  const before = known.get(calendar);
  if (before?.length === key) return before;
  const grid = gridOf(calendar.hours, length);
  const free = freeSlots(grid, calendar.busy, 0).map((slot) => ({ ...slot, busy: false }));
  const last = grid.reduce((latest, slot) => Math.max(latest, slot.from), 0);
  const made = { length: key, free, last };
  known.set(calendar, made);
  return made;
}
