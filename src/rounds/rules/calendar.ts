import type { Temporal } from 'temporal-polyfill';
import type { Hours } from './round.ts';

/** Whether the school's clocks are put forward or back on this date. */
export function clocksChangeOn(date: Temporal.PlainDate, timeZone: string): boolean {
  return date.toZonedDateTime(timeZone).hoursInDay !== 24;
}

/** The dates of these hours by the school's calendar, in order, each once. */
export function datesOf(hours: readonly Hours[], timeZone: string): Temporal.PlainDate[] {
  const dates = hours.map((one) => one.startsAt.toZonedDateTimeISO(timeZone).toPlainDate());
  const distinct = new Map(dates.map((date) => [date.toString(), date]));
  return [...distinct.keys()].sort().map((key) => distinct.get(key) as Temporal.PlainDate);
}
