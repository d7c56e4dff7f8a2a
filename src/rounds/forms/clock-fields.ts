import type { Temporal } from 'temporal-polyfill';

/** An instant as the browser's date and time fields take it, by the school's clocks. */
export function clockFields(instant: Temporal.Instant, timeZone: string): { date: string; time: string } {
  const local = instant.toZonedDateTimeISO(timeZone).toPlainDateTime();
  return { date: local.toPlainDate().toString(), time: local.toPlainTime().toString().slice(0, 5) };
}
