import * as v from 'valibot';
import { id, oneOf, text } from '#core/forms/form.ts';
import { langs } from '#core/words/langs.ts';
import { intents } from '../rules/questions.ts';

/** A question's intent, and the school's own words for it: a field a language. */
export const questionForm = v.object({ intent: oneOf(intents), ...v.entriesFromList(langs, text(400)) });
export type TypedQuestion = v.InferOutput<typeof questionForm>;

export const newQuestionForm = v.object({ ...questionForm.entries, _idempotency: id });

export const placeForm = v.object({ deed: oneOf(['earlier', 'later', 'remove']) });
