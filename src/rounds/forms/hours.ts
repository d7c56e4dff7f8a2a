import * as v from 'valibot';
import { instantAt, plainDate, plainTime } from '#core/forms/dates.ts';
import { id, text } from '#core/forms/form.ts';
import type { Hours } from '../rules/round.ts';

export const hoursForm = v.object({ on: plainDate, from: plainTime, until: plainTime, place: text(120) });

export const oneHoursForm = v.object({ ...hoursForm.entries, _idempotency: id });

/** One evening of the school's calendar as instants. */
export function hoursFrom(
  typed: v.InferOutput<typeof hoursForm>,
  timeZone: string,
): Pick<Hours, 'startsAt' | 'endsAt' | 'place'> {
  return {
    startsAt: instantAt(typed.on, typed.from, timeZone),
    endsAt: instantAt(typed.on, typed.until, timeZone),
    place: typed.place,
  };
}
