import * as v from 'valibot';

/** An e-mail address somebody asks to be written to. */
export const addressForm = v.object({
  email: v.pipe(
    v.optional(v.string(), ''),
    // marks of direction that come along when an address is copied out of a right-to-left text
    v.transform((typed) => typed.replace(/\p{Cf}/gu, '')),
    v.trim(),
    v.maxLength(254, 'core.form.email'),
    v.email('core.form.email'),
  ),
});
