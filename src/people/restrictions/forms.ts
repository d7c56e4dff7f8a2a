import * as v from 'valibot';
import { plainDate } from '#core/forms/dates.ts';
import { id, oneOf, requiredText } from '#core/forms/form.ts';
import { kinds } from './rules.ts';

/** A date, or nothing at all. */
const dateOrNone = v.pipe(
  v.optional(v.union([v.pipe(v.string(), v.trim(), v.literal('')), plainDate], 'core.form.date'), ''),
  v.transform((date) => (date === '' ? null : date)),
);

export const restrictionForm = v.object({
  _idempotency: id,
  childId: id,
  guardianId: id,
  kind: oneOf(kinds),
  evidence: requiredText(4000),
  validFrom: plainDate,
  validUntil: dateOrNone,
});
