import { Temporal } from 'temporal-polyfill';

/** When a teacher is told of the talks of the next day, by the school's clock. */
const told = Temporal.PlainTime.from('18:00');

/** The day that was told last: tomorrow from six in the evening on, until then today. */
export function dayToldAt(now: Temporal.Instant, zone: string): Temporal.PlainDate {
  const here = now.toZonedDateTimeISO(zone);
  const isEvening = Temporal.PlainTime.compare(here.toPlainTime(), told) >= 0;
  return here.toPlainDate().add({ days: isEvening ? 1 : 0 });
}

/** When the next day is told: the first six in the evening after `now`, also across a change of the clocks. */
export function nextEvening(now: Temporal.Instant, zone: string): Temporal.Instant {
  const eve = dayToldAt(now, zone);
  return eve.toZonedDateTime({ timeZone: zone, plainTime: told }).toInstant();
}

/** From the first moment of a day of the school's calendar to the first of the next. */
export function spanOf(
  day: Temporal.PlainDate,
  zone: string,
): { from: Temporal.Instant; to: Temporal.Instant } {
  return {
    from: day.toZonedDateTime(zone).toInstant(),
    to: day.add({ days: 1 }).toZonedDateTime(zone).toInstant(),
  };
}

/**
 * Whether a change at `at` to a talk at `startsAt` comes too late for the mail of the evening: the talk is still to begin,
 * on a day that was told already.
 */
export function afterItsEvening(startsAt: Temporal.Instant, at: Temporal.Instant, zone: string): boolean {
  const { to } = spanOf(dayToldAt(at, zone), zone);
  return Temporal.Instant.compare(startsAt, at) > 0 && Temporal.Instant.compare(startsAt, to) < 0;
}

/** The keys of the ledger: each evening once for a district, and once for a teacher. */
export const eveningKey = (day: Temporal.PlainDate | string, teacherId?: string): string =>
  `evening:${day}:${teacherId ?? 'everybody'}`;

/** A talk as the mail of an evening told it: its id, and how often it had been changed by then. */
export function asKnown(told: string): { conferenceId: string; sequence: number } {
  const [conferenceId = '', sequence] = told.split(':');
  return { conferenceId, sequence: Number(sequence) };
}

/** A child without the whole of its name, as a mail may carry it: "Lina C." */
export function shortName({ givenName, familyName }: { givenName: string; familyName: string }): string {
  const [initial] = new Intl.Segmenter().segment(familyName);
  return initial ? `${givenName} ${initial.segment}.`.trim() : givenName;
}
