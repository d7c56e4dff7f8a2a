import type { Temporal } from 'temporal-polyfill';
import { entitlementUnder, type Restriction } from '#people/access/rules/entitlement.ts';
import { phaseOf, type RoundState } from '#rounds/rules/round.ts';
import { gridOf, type OfferedHours, type SlotLength } from './grid.ts';
import { type Slot, slotAt } from './slots.ts';

export const modes = ['in-person', 'phone', 'video'] as const;
export type Mode = (typeof modes)[number];

/** Why a time cannot be booked. Each has words in every language: timetable.refused.<because>. */
export type Refusal =
  | 'not-open'
  | 'closed'
  | 'restricted'
  | 'not-your-teacher'
  | 'not-a-time'
  | 'past'
  | 'not-coming-along'
  | 'taken'
  | 'you-are-busy'
  | 'companion-busy'
  | 'already'
  | 'used-up'
  | 'changed-meanwhile'
  | 'over';

export interface RoundTiming extends SlotLength {
  state: RoundState;
  bookingOpensAt: Temporal.Instant;
  bookingClosesAt: Temporal.Instant;
}

/** What has to be known to say whether a wish can be asked of the database at all. */
export interface Grounds {
  round: RoundTiming;
  restrictions: readonly Restriction[];
  /** The teacher teaches the child in a class of the round's school. */
  teaches: boolean;
  hours: readonly OfferedHours[];
  companions: readonly string[];
}

export interface Wish {
  startsAt: number;
  companions: readonly string[];
  /** Staff book before and after the families' own booking time, on paper's behalf; never outside the round. */
  byStaff: boolean;
  /** The school took away the time they had: they choose another also after booking has closed. */
  owed?: boolean;
}

/**
 * Whether this wish may be tried. Whether the time is still free is not asked here: only the database can say, at the
 * moment of booking.
 * @param today a date of the school's calendar
 */
export function mayTry(
  grounds: Grounds,
  wish: Wish,
  now: Temporal.Instant,
  today: Temporal.PlainDate,
): { ok: true; slot: Slot } | { ok: false; because: Refusal } {
  const closed = closedTo(grounds.round, now, wish.byStaff || wish.owed === true);
  if (closed) return { ok: false, because: closed };
  if (!entitlementUnder([...grounds.restrictions], today).mayBook)
    return { ok: false, because: 'restricted' };
  if (!grounds.teaches) return { ok: false, because: 'not-your-teacher' };
  const slot = slotAt(gridOf(grounds.hours, grounds.round), wish.startsAt);
  if (!slot) return { ok: false, because: 'not-a-time' };
  if (slot.from <= now.epochMilliseconds) return { ok: false, because: 'past' };
  if (wish.companions.some((person) => !grounds.companions.includes(person)))
    return { ok: false, because: 'not-coming-along' };
  return { ok: true, slot };
}

/** Whether booking is closed to this reader now, and how. `anyTime`: for staff, and whoever is owed another time. */
export function closedTo(
  round: RoundTiming,
  now: Temporal.Instant,
  anyTime: boolean,
): 'not-open' | 'closed' | undefined {
  const phase = phaseOf(round, now);
  if (phase === 'booking') return undefined;
  if (anyTime && (phase === 'soon' || phase === 'talks')) return undefined;
  return phase === 'draft' || phase === 'soon' ? 'not-open' : 'closed';
}

/** A talk that has begun is neither moved nor cancelled: it is held, or the two speak with each other. */
export function mayCancel(
  talk: { state: string; startsAt: number },
  now: Temporal.Instant,
): 'over' | undefined {
  return talk.state === 'booked' && talk.startsAt > now.epochMilliseconds ? undefined : 'over';
}
