import * as v from 'valibot';

/** An e-mail address somebody asks to be written to. */
export const addressForm = v.object({
  email: v.pipe(
    v.optional(v.string(), ''),
    v.trim(),
    v.maxLength(254, 'core.form.email'),
    v.email('core.form.email'),
  ),
});
