import * as v from 'valibot';
import { id, oneOf, text } from '#core/forms/form.ts';
import { stepKeys } from './rules/script.ts';
import { longestNote } from './rules/shared-page.ts';
import { speakers } from './rules/turns.ts';

/** What the buttons of a step do; whatever is pressed, the note is kept first. */
const deeds = ['save', 'next', 'back', 'asked', 'agree', 'family', 'school'] as const;
export type Deed = (typeof deeds)[number];

/** The wiring of the page's one form: nothing a person types, so a form that fails here was torn, and its text is given back. */
export const stepForm = v.object({
  _idempotency: id,
  step: oneOf(stepKeys),
  deed: oneOf(deeds),
  seen: v.union([id, v.literal('')], 'core.form.choose'),
});

export const noteForm = v.object({ body: text(longestNote) });

/** `seen`: when that was saved which the form was shown (see core/forms/seen.ts). */
export const privateNoteForm = v.object({ body: text(longestNote), seen: v.optional(v.string(), '') });

const day = 24 * 60 * 60 * 1000;

/** Taps of the turn marker as the island sends them, some of them late. */
export const tapsForm = v.object({
  turns: v.pipe(
    v.array(
      v.object({
        turnId: id,
        who: oneOf(speakers),
        agoMs: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(day)),
      }),
    ),
    v.maxLength(500),
  ),
});
