import { isolated } from '#core/words/words.ts';
import { Fold } from '#ui/details.tsx';
import type { CoreValue } from '../rules/compass.ts';
import type { GroundPageProps } from './compass.tsx';
import { Deed, type DeedName } from './deed.tsx';
import { ValueForm } from './value-form.tsx';

export type OfValue = GroundPageProps & { value: CoreValue };

/** One value in use, and what can be done to it. */
export function ValueRow(props: OfValue & { first: boolean; last: boolean }) {
  const { here, value, again } = props;
  const deeds: DeedName[] = [];
  if (!props.first) deeds.push('earlier');
  if (!props.last) deeds.push('later');
  return (
    <>
      <h3 lang={value.lang} dir="auto">
        {value.name}
      </h3>
      {value.meaning && (
        <p lang={value.lang} dir="auto">
          {value.meaning}
        </p>
      )}
      {deeds.length > 0 && <Deed {...props} deeds={deeds} />}
      <Fold
        summary={here.words.t('ground.values.change', { name: isolated(value.name) })}
        open={again?.form === value.valueId}
      >
        <ValueForm {...props} />
        <p class="soft small">{here.words.t('ground.values.retire.hint')}</p>
        <Deed {...props} deeds={['retire']} />
      </Fold>
    </>
  );
}
