import { wrongIn } from '#core/forms/said.ts';
import type { Here } from '#core/http/here.ts';
import { isolated } from '#core/words/words.ts';
import { Button } from '#ui/button.tsx';
import { Choice } from '#ui/choice.tsx';
import { Field } from '#ui/field.tsx';
import { Fieldset } from '#ui/fieldset.tsx';
import { Columns } from '#ui/layout.tsx';
import type { BasicsProps } from './basics.tsx';

/** In which zone the times of these fields are meant. */
export function zoneLead({ words }: Here): string {
  return words.t('rounds.basics.lead', { zone: isolated(words.timeZone) });
}

/** Name, booking, length and protocol: for a new round and for a draft alike. */
export function Fields({ here, typed, errors = [] }: BasicsProps) {
  const { t } = here.words;
  const at = (name: string) => ({
    ...{ name, value: typed[name] ?? '', required: true },
    error: wrongIn(here.words, errors, name),
  });
  return (
    <>
      <Field {...at('name')} label={t('rounds.basics.name')} hint={t('rounds.basics.name.hint')} />
      <Fieldset legend={t('rounds.basics.booking')}>
        <Columns>
          <Field {...at('opensOn')} type="date" label={t('rounds.basics.opens-on')} />
          <Field {...at('opensAt')} type="time" label={t('rounds.basics.opens-at')} />
        </Columns>
        <Columns>
          <Field {...at('closesOn')} type="date" label={t('rounds.basics.closes-on')} />
          <Field {...at('closesAt')} type="time" label={t('rounds.basics.closes-at')} />
        </Columns>
      </Fieldset>
      <Fieldset legend={t('rounds.basics.talk')}>
        <Columns>
          <Field
            {...at('slotMinutes')}
            {...{ type: 'number', min: 10, max: 15 }}
            label={t('rounds.basics.slot')}
            hint={t('rounds.basics.slot.hint')}
          />
          <Field
            {...at('pauseMinutes')}
            {...{ type: 'number', min: 0, max: 30 }}
            label={t('rounds.basics.pause')}
            hint={t('rounds.basics.pause.hint')}
          />
        </Columns>
      </Fieldset>
      <Choice
        {...at('goal')}
        legend={t('rounds.basics.goal')}
        options={[
          { value: 'required', label: t('rounds.basics.goal.required') },
          { value: 'optional', label: t('rounds.basics.goal.optional') },
        ]}
      />
      <Field
        {...at('checkInAfterDays')}
        {...{ type: 'number', min: 7, max: 60 }}
        label={t('rounds.basics.check-in')}
        hint={t('rounds.basics.check-in.hint')}
      />
      <Button kind="primary">{t('rounds.basics.save')}</Button>
    </>
  );
}
