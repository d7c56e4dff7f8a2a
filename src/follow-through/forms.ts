import * as v from 'valibot';
import { id, text } from '#core/forms/form.ts';
import { answers } from './rules/answers.ts';
import { longestNote } from './rules/ledger.ts';

export const doneForm = v.object({ promise: id, note: text(longestNote) });

/** Which button was pressed; anything unknown counts as words alone. */
export const answerForm = v.object({
  answer: v.fallback(v.nullable(v.picklist(answers)), null),
  words: text(4000),
});
