import { isolated } from '#core/words/words.ts';
import { Deeds } from '#ui/deeds.tsx';
import type { OfValue } from './value-row.tsx';

export type DeedName = 'earlier' | 'later' | 'retire' | 'revive';

/** The buttons of one value. */
export function Deed({ here, school, value, deeds }: OfValue & { deeds: DeedName[] }) {
  const { t } = here.words;
  return (
    <Deeds
      action={`/leader/ground/${school.schoolId}/values/${value.valueId}/place`}
      csrf={here.csrf}
      of={value.valueId}
      deeds={deeds.map((name) => ({
        name,
        says: t(`ground.values.${name}`),
        label: t(`ground.values.${name}.named`, { name: isolated(value.name) }),
      }))}
    />
  );
}
