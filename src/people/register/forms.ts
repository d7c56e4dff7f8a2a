import * as v from 'valibot';
import { dateOrNone, plainDate } from '#core/forms/dates.ts';
import { requiredText, text, ticked } from '#core/forms/form.ts';
import type { WordKey } from '#core/words/keys.ts';
import { readLanguage } from '../roster/rules/languages.ts';
import { readEmail, readPhone } from '../roster/rules/values.ts';

const key = <K extends WordKey>(word: K): K => word;

/** An empty field means that there is none; anything else must be readable. */
const readBy = (reader: (cell: string) => string | null, because: WordKey) =>
  v.pipe(
    text(254),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      if (dataset.value === '') return null;
      const read = reader(dataset.value);
      if (read !== null) return read;
      addIssue({ message: because });
      return NEVER;
    }),
  );

export const contactForm = v.object({
  lang: readBy(readLanguage, key('core.form.choose')),
  email: readBy(readEmail, key('roster.contact.bad-email')),
  phone: readBy(readPhone, key('roster.contact.bad-phone')),
  roster: ticked,
});

export const closureForm = v.object({ name: requiredText(120), from: plainDate, to: dateOrNone });

export const reopenForm = v.object({ name: requiredText(120), from: plainDate, to: plainDate });
