import type { Temporal } from 'temporal-polyfill';

export const clockSteps = ['hour', 'morning', 'two-days', 'two-weeks'] as const;
export type ClockStep = (typeof clockSteps)[number];

/** Where the sample school's clock goes: an hour on, or to the next working hours of the school, in its own time zone. */
export function moved(now: Temporal.Instant, step: ClockStep, timeZone: string): Temporal.Instant {
  if (step === 'hour') return now.add({ hours: 1 });
  const days = { morning: 1, 'two-days': 2, 'two-weeks': 14 }[step];
  return now.toZonedDateTimeISO(timeZone).add({ days }).withPlainTime('08:05').toInstant();
}
