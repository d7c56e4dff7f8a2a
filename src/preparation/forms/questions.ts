import type { Typed } from '#core/http/typed.ts';
import { type Intent, isIntent } from '#rounds/rules/questions.ts';
import { bank } from '../rules/bank.ts';

/** How many questions of one's own there is room for. */
export const ownPlaces = [1, 2, 3] as const;

/** The ticked questions of the bank, in the bank's order. */
export function picksIn(typed: Typed) {
  const picked = typed.all('pick');
  return bank.filter(({ key }) => picked.includes(key));
}

/** Every place for an own question as it was typed, empty ones too. */
export function ownIn(typed: Typed): { intent: Intent; body: string }[] {
  return ownPlaces.map((at) => {
    const intent = typed.text(`own-${at}-intent`);
    return { intent: isIntent(intent) ? intent : 'passion', body: typed.text(`own-${at}`) };
  });
}
