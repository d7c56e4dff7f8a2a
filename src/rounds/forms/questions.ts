import type { Temporal } from 'temporal-polyfill';
import * as v from 'valibot';
import { id, oneOf, text } from '#core/forms/form.ts';
import { intents } from '../rules/questions.ts';

const wording = { en: text(400), es: text(400), ar: text(400) };

export const questionForm = v.object({ intent: oneOf(intents), ...wording });

export const newQuestionForm = v.object({ ...questionForm.entries, _idempotency: id });

export const placeForm = v.object({ deed: oneOf(['earlier', 'later', 'remove']) });

/** What the date and time fields of the browser take. */
export function fieldsOf(instant: Temporal.Instant, timeZone: string): { date: string; time: string } {
  const local = instant.toZonedDateTimeISO(timeZone).toPlainDateTime();
  return { date: local.toPlainDate().toString(), time: local.toPlainTime().toString().slice(0, 5) };
}
