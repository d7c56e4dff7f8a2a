import type { Temporal } from 'temporal-polyfill';

/** A stretch of time, half open: the end is not part of it. */
export interface Span {
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
}

/** When one teacher is there for conferences, and where. */
export interface Hours extends Span {
  readonly hoursId: string;
  readonly teacherId: string;
  readonly place: string;
}

export interface Timing {
  readonly slotMinutes: number;
  readonly pauseMinutes: number;
  readonly bookingOpensAt: Temporal.Instant;
  readonly bookingClosesAt: Temporal.Instant;
}

export type RoundState = 'draft' | 'open' | 'ended';

/** What a school has decided about the talks of one season. */
export interface Round extends Timing {
  readonly roundId: string;
  readonly schoolId: string;
  readonly name: string;
  readonly goalRequired: boolean;
  readonly checkInAfterDays: number;
  readonly state: RoundState;
  readonly openedAt: Temporal.Instant | null;
}

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

export type Phase = 'draft' | 'soon' | 'booking' | 'talks' | 'ended';

/** Where a round is: drafted, announced, being booked, booked and talking, or over. */
export function phaseOf(
  round: Pick<Round, 'state'> & Omit<Timing, 'slotMinutes' | 'pauseMinutes'>,
  now: Temporal.Instant,
): Phase {
  if (round.state !== 'open') return round.state;
  if (isBefore(now, round.bookingOpensAt)) return 'soon';
  return isBefore(now, round.bookingClosesAt) ? 'booking' : 'talks';
}

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
export function bookingProblem(timing: Timing): 'closes-before-opens' | undefined {
  return isBefore(timing.bookingOpensAt, timing.bookingClosesAt) ? undefined : 'closes-before-opens';
}

/** Why these hours cannot stand in this draft. A row never collides with itself, so a change is judged like a new one. */
export function hoursProblem(hours: Hours, draft: Draft, now: Temporal.Instant): HoursProblem | undefined {
  const collides = (others: readonly Hours[]) =>
    others.some((o) => o.hoursId !== hours.hoursId && o.teacherId === hours.teacherId && overlap(o, hours));
  if (!isBefore(hours.startsAt, hours.endsAt)) return 'hours-backwards';
  if (isBefore(hours.startsAt, now)) return 'hours-past';
  if (!isBefore(draft.bookingOpensAt, hours.endsAt)) return 'hours-before-booking';
  if (slotsOf(hours, draft.slotMinutes, draft.pauseMinutes).length === 0) return 'hours-too-short';
  if (collides(draft.hours)) return 'hours-overlap';
  if (collides(draft.elsewhere)) return 'hours-elsewhere';
  return undefined;
}

function overlap(a: Span, b: Span): boolean {
  return isBefore(a.startsAt, b.endsAt) && isBefore(b.startsAt, a.endsAt);
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return a.epochNanoseconds < b.epochNanoseconds;
}
