import { agreementEffects } from '#agreements/effects.tsx';
import { followThroughEffects } from '#follow-through/effects.tsx';
import type { EffectKinds } from '#messages/kinds.ts';
import { accessEffects } from '#people/access/effects.tsx';
import { restrictionEffects } from '#people/restrictions/effects.tsx';
import { roundsEffects } from '#rounds/effects.tsx';
import { timetableEffects } from '#timetable/effects.tsx';

/** Every kind of effect there is, by the room that owes it. */
export const effectKinds: EffectKinds = {
  ...accessEffects,
  ...followThroughEffects,
  ...roundsEffects,
  ...restrictionEffects,
  ...timetableEffects,
  ...agreementEffects,
};
