import type { Temporal } from 'temporal-polyfill';
import * as v from 'valibot';
import { instantAt, plainDate, plainTime } from '#core/forms/dates.ts';
import { id, oneOf, requiredText, wholeNumber } from '#core/forms/form.ts';
import { usualProtocol } from '../rules/round.ts';
import type { Basics } from '../store/basics.ts';
import { clockFields } from './clock-fields.ts';

/** A round's name, times and protocol, as typed: dates and times of the school's clocks. */
export const basicsForm = v.object({
  name: requiredText(120),
  slotMinutes: wholeNumber(10, 15),
  pauseMinutes: wholeNumber(0, 30),
  opensOn: plainDate,
  opensAt: plainTime,
  closesOn: plainDate,
  closesAt: plainTime,
  goal: oneOf(['required', 'optional']),
  checkInAfterDays: wholeNumber(7, 60),
});

export const newRoundForm = v.object({ ...basicsForm.entries, schoolId: id, _idempotency: id });

/** @param timeZone the school's, in which the dates and times were meant */
export function basicsFrom(typed: v.InferOutput<typeof basicsForm>, timeZone: string): Basics {
  return {
    name: typed.name,
    slotMinutes: typed.slotMinutes,
    pauseMinutes: typed.pauseMinutes,
    bookingOpensAt: instantAt(typed.opensOn, typed.opensAt, timeZone),
    bookingClosesAt: instantAt(typed.closesOn, typed.closesAt, timeZone),
    goalRequired: typed.goal === 'required',
    checkInAfterDays: typed.checkInAfterDays,
  };
}

/** A round to begin with: booking opens next Monday morning for two weeks, talks of ten minutes with five of pause. */
export function firstDraft(today: Temporal.PlainDate): Record<string, string> {
  const opens = today.add({ days: 8 - today.dayOfWeek });
  return {
    slotMinutes: '10',
    pauseMinutes: '5',
    opensOn: opens.toString(),
    opensAt: '08:00',
    closesOn: opens.add({ days: 13 }).toString(),
    closesAt: '18:00',
    goal: usualProtocol.goalRequired ? 'required' : 'optional',
    checkInAfterDays: String(usualProtocol.checkInAfterDays),
  };
}

/** A stored round as the same fields that are typed. */
export function typedFrom(round: Basics, timeZone: string): Record<string, string> {
  const [opens, closes] = [
    clockFields(round.bookingOpensAt, timeZone),
    clockFields(round.bookingClosesAt, timeZone),
  ];
  return {
    name: round.name,
    slotMinutes: String(round.slotMinutes),
    pauseMinutes: String(round.pauseMinutes),
    opensOn: opens.date,
    opensAt: opens.time,
    closesOn: closes.date,
    closesAt: closes.time,
    goal: round.goalRequired ? 'required' : 'optional',
    checkInAfterDays: String(round.checkInAfterDays),
  };
}
