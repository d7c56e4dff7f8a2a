import { Temporal } from 'temporal-polyfill';
import * as v from 'valibot';
import type { WordKey } from '../words/keys.ts';

const key = <K extends WordKey>(word: K): K => word;

/** A date as the browser's date field sends it (2026-11-24); years 2000 to 2100. */
export const plainDate = v.pipe(
  v.optional(v.string(), ''),
  v.trim(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    try {
      const date = Temporal.PlainDate.from(dataset.value, { overflow: 'reject' });
      if (date.year >= 2000 && date.year <= 2100 && /^\d{4}-\d\d-\d\d$/.test(dataset.value)) return date;
    } catch {}
    addIssue({ message: key('core.form.date') });
    return NEVER;
  }),
);

/** The same, or nothing at all. */
export const dateOrNone = v.pipe(
  v.optional(v.union([v.pipe(v.string(), v.trim(), v.literal('')), plainDate], key('core.form.date')), ''),
  v.transform((date) => (date === '' ? null : date)),
);

/** A time of day as the browser's time field sends it (16:20). */
export const plainTime = v.pipe(
  v.optional(v.string(), ''),
  v.trim(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    if (/^([01]\d|2[0-3]):[0-5]\d(:00)?$/.test(dataset.value)) return Temporal.PlainTime.from(dataset.value);
    addIssue({ message: key('core.form.time') });
    return NEVER;
  }),
);

/**
 * The instant at which the school's clocks show this date and time. In the hour that a daylight-saving change
 * skips, the later reading; in the hour it repeats, the first (RFC 5545 and Temporal's "compatible").
 */
export function instantAt(
  date: Temporal.PlainDate,
  time: Temporal.PlainTime,
  timeZone: string,
): Temporal.Instant {
  return date.toZonedDateTime({ timeZone, plainTime: time }).toInstant();
}
