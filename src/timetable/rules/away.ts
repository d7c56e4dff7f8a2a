import type { Temporal } from 'temporal-polyfill';
import { isBefore } from '#rounds/rules/order.ts';
import type { Hours } from '#rounds/rules/round.ts';

/** Hours of one day of the school's calendar, and what taking all of them away would be. */
export interface DayOfHours {
  day: Temporal.PlainDate;
  hours: Hours[];
  from: Temporal.PlainTime;
  until: Temporal.PlainTime;
}

/** Days in order with their hours in order, from the first beginning to the last end. */
export function hoursByDay(hours: readonly Hours[], timeZone: string): DayOfHours[] {
  const sorted = [...hours].sort((a, b) => a.startsAt.epochMilliseconds - b.startsAt.epochMilliseconds);
  const local = (at: Temporal.Instant) => at.toZonedDateTimeISO(timeZone);
  const days = Map.groupBy(sorted, (one) => local(one.startsAt).toPlainDate().toString());
  return [...days.values()].flatMap((all) => {
    const first = all[0];
    if (!first) return [];
    const last = all.reduce((latest, one) => (isBefore(latest.endsAt, one.endsAt) ? one : latest));
    return [
      {
        day: local(first.startsAt).toPlainDate(),
        hours: all,
        from: local(first.startsAt).toPlainTime(),
        until: local(last.endsAt).toPlainTime(),
      },
    ];
  });
}
