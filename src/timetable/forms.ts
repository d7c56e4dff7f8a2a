import * as v from 'valibot';
import { instantAt, plainDate, plainTime } from '#core/forms/dates.ts';
import { id, oneOf, text } from '#core/forms/form.ts';
import type { Typed } from '#core/http/typed.ts';
import { isId } from '#core/ids.ts';
import { modes } from './rules/refusals.ts';

/** The beginning of a slot, as milliseconds since 1970 UTC; nothing else can name one. */
const slot = v.pipe(
  v.string('core.form.choose'),
  v.regex(/^\d{1,15}$/, 'core.form.choose'),
  v.transform(Number),
);
const mode = v.optional(oneOf(modes), 'in-person');

export const bookForm = v.object({ _idempotency: id, teacher: id, slot, mode });

export const moveForm = v.object({
  sequence: v.pipe(
    v.string('core.form.choose'),
    v.regex(/^\d{1,6}$/, 'core.form.choose'),
    v.transform(Number),
  ),
  slot,
  mode,
});

export const againForm = v.object({ slot, mode });

/** A stretch of one day by the school's clocks. */
export const awayForm = v.object({ on: plainDate, from: plainTime, until: plainTime });
export const hoursForAllForm = v.object({ ...awayForm.entries, place: text(120) });
export const addHoursForm = v.object({ ...hoursForAllForm.entries, _idempotency: id });

/** A stretch as it was typed, as instants. @param timeZone the school's, in which it was meant */
export function hoursIn(typed: v.InferOutput<typeof awayForm>, timeZone: string) {
  return {
    startsAt: instantAt(typed.on, typed.from, timeZone),
    endsAt: instantAt(typed.on, typed.until, timeZone),
  };
}

/** The people ticked under "who comes along", once each. */
export function companionsIn(typed: Typed): string[] {
  return [...new Set(typed.all('with').filter(isId))].slice(0, 10);
}

/** The sequence that was shown; one that no talk has where none was sent. */
export function sequenceIn(typed: Typed): number {
  const sent = typed.text('sequence');
  return /^\d{1,6}$/.test(sent) ? Number(sent) : -1;
}

/** A mode that was sent, or none: what to show again when the rest could not be read. */
export function modeIn(typed: Typed) {
  return modes.find((one) => one === typed.text('mode'));
}
