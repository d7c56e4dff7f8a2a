import * as v from 'valibot';
import { id, oneOf, requiredText, text, ticked } from '#core/forms/form.ts';

/** A Why is a page at most; its writer decides who reads it. */
export const whyForm = v.object({ body: requiredText(8000), shared: ticked });

export const compassForm = v.object({ mission: text(2000), vision: text(2000) });

export const valueForm = v.object({ name: requiredText(120), meaning: text(1000) });

export const newValueForm = v.object({ ...valueForm.entries, _idempotency: id });

/** Where to go on after the Why: a page of the staff on this site, or nowhere. */
export function onward(to: string | undefined): string | undefined {
  return to && /^\/(teacher|leader)(\/[\w-]+)*$/.test(to) ? to : undefined;
}

export const placeForm = v.object({ deed: oneOf(['earlier', 'later', 'retire', 'revive']) });
