import type { EffectKinds } from '#messages/kinds.ts';
import { checkInAnswered, checkInMail } from './effects/check-in.tsx';
import { checkInDue, promiseDue } from './effects/reminders.tsx';

/** Reminders go to the one who promised on the school's side; families are invited, never chased. */
export const followThroughEffects: EffectKinds = {
  'promise-due': promiseDue,
  'check-in-due': checkInDue,
  'check-in': checkInMail,
  'check-in-answered': checkInAnswered,
};
