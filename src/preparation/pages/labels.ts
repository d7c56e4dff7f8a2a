import type { Words } from '#core/words/words.ts';
import { ownPlaces } from '../forms/questions.ts';

/**
 * What the fields of a preparation are called, by their names.
 * @param name the child's first name, isolated for sentences
 */
export function labelsOf({ t }: Words, name: string): Record<string, string> {
  const own = ownPlaces.flatMap((number) => {
    const label = t('preparation.questions.own.label', { number });
    return [
      [`own-${number}`, label],
      [`own-${number}-intent`, `${label} · ${t('preparation.questions.own.intent')}`],
    ];
  });
  return {
    glow: t('preparation.glow.what', { name }),
    glowWhere: t('preparation.glow.where'),
    glowWhen: t('preparation.glow.when'),
    growNeed: t('preparation.grow.need', { name }),
    growStep: t('preparation.grow.step'),
    value: t('preparation.value.legend'),
    valueTie: t('preparation.value.tie', { name }),
    ...Object.fromEntries(own),
  };
}
