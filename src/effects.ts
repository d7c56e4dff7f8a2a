import type { EffectKinds } from '#messages/kinds.ts';
import { accessEffects } from '#people/access/effects.tsx';

/** Every kind of effect there is, by the room that owes it. */
export const effectKinds: EffectKinds = {
  ...accessEffects,
};
