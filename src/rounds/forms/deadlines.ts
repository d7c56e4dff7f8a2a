import type { Temporal } from 'temporal-polyfill';
import * as v from 'valibot';
import { instantAt, plainDate, plainTime } from '#core/forms/dates.ts';
import type { Deadlines } from '../rules/deadlines.ts';

/** The end alone, once booking has begun. */
export const closingForm = v.object({ closesOn: plainDate, closesAt: plainTime });
export const deadlinesForm = v.object({ opensOn: plainDate, opensAt: plainTime, ...closingForm.entries });

interface TypedDeadlines extends v.InferOutput<typeof closingForm> {
  opensOn?: Temporal.PlainDate;
  opensAt?: Temporal.PlainTime;
}

/** Dates and times of the school's calendar and clocks as instants; a beginning only where one was asked for. */
export function deadlinesFrom(typed: TypedDeadlines, timeZone: string): Partial<Deadlines> {
  const { opensOn, opensAt } = typed;
  const bookingClosesAt = instantAt(typed.closesOn, typed.closesAt, timeZone);
  if (!opensOn || !opensAt) return { bookingClosesAt };
  return { bookingOpensAt: instantAt(opensOn, opensAt, timeZone), bookingClosesAt };
}
