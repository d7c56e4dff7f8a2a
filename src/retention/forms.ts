import * as v from 'valibot';
import { requiredText, ticked } from '#core/forms/form.ts';
import type { WordKey } from '#core/words/keys.ts';

/** Two names of the roster fit in, each as long as it may be. */
export const forgetForm = v.object({ _name: requiredText(2100) });

const notAsked: WordKey = 'retention.record.not-asked';

export const recordForm = v.object({
  asked: v.pipe(
    ticked,
    v.check((asked) => asked, notAsked),
  ),
});
