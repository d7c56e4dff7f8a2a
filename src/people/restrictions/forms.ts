import * as v from 'valibot';
import { dateOrNone, plainDate } from '#core/forms/dates.ts';
import { id, oneOf, requiredText } from '#core/forms/form.ts';
import { kinds } from './rules.ts';

export const restrictionForm = v.object({
  _idempotency: id,
  childId: id,
  guardianId: id,
  kind: oneOf(kinds),
  evidence: requiredText(4000),
  validFrom: plainDate,
  validUntil: dateOrNone,
});
