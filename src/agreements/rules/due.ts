import { Temporal } from 'temporal-polyfill';
import type { PromiseKind } from './terms.ts';

/** When there is school: ISO days of the week (1 is Monday) and the dates on which it is closed all the same. */
export interface SchoolCalendar {
  schoolDays: number[];
  closures: Temporal.PlainDate[];
}

/** A resource is due so many hours after it was promised (docs/practice.md, step 14). */
const resourceHours = 48;

/** A calendar without a single school day in this many days is a mistake in the calendar, not a holiday. */
const longestHoliday = 120;

/** Whether there is school on a date of the school's calendar. */
export function isSchoolDay(day: Temporal.PlainDate, calendar: SchoolCalendar): boolean {
  return (
    calendar.schoolDays.includes(day.dayOfWeek) && !calendar.closures.some((closed) => closed.equals(day))
  );
}

/** The day itself if there is school, else the next one with school; the day itself if none comes for months. */
export function schoolDayFrom(day: Temporal.PlainDate, calendar: SchoolCalendar): Temporal.PlainDate {
  for (let ahead = 0; ahead <= longestHoliday; ahead++) {
    const candidate = day.add({ days: ahead });
    if (isSchoolDay(candidate, calendar)) return candidate;
  }
  return day;
}

/**
 * When a promise is due: a resource 48 hours after it was made, a change in the classroom at the end of the next
 * school day, anything else at the end of its date.
 * @param zone the school's IANA zone: "the end of the day" is 23:59 there
 */
export function dueOf(
  promise: { kind: PromiseKind; on: Temporal.PlainDate | null },
  madeAt: Temporal.Instant,
  zone: string,
  calendar: SchoolCalendar,
): Temporal.Instant {
  if (promise.kind === 'resource') return madeAt.add({ hours: resourceHours });
  const madeOn = madeAt.toZonedDateTimeISO(zone).toPlainDate();
  if (promise.kind === 'classroom') return endOf(schoolDayFrom(madeOn.add({ days: 1 }), calendar), zone);
  return endOf(promise.on ?? madeOn, zone);
}

function endOf(day: Temporal.PlainDate, zone: string): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from('23:59') }).toInstant();
}

/** Eight in the morning, the school's time: when a teacher is reminded. */
export function morningOf(day: Temporal.PlainDate, zone: string): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from('08:00') }).toInstant();
}

/** The morning of the day on which a promise is due, or at once if that has passed. */
export function remindAt(dueAt: Temporal.Instant, now: Temporal.Instant, zone: string): Temporal.Instant {
  const morning = morningOf(dueAt.toZonedDateTimeISO(zone).toPlainDate(), zone);
  return Temporal.Instant.compare(morning, now) < 0 ? now : morning;
}

/** The day to ask how it goes: so many days after the talk, on a school day. */
export function checkInDate(
  closedOn: Temporal.PlainDate,
  afterDays: number,
  calendar: SchoolCalendar,
): Temporal.PlainDate {
  return schoolDayFrom(closedOn.add({ days: afterDays }), calendar);
}
