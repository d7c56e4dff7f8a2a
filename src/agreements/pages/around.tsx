import { Coached } from '#coach/pages/coached.tsx';
import { isolated } from '#core/words/words.ts';
import { Field } from '#ui/field.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { coached, controls, type TermsProps } from './controls.ts';

/** What the message opens with and what stands around the goal: the strength, the next step, the school's value. */
export function Around(props: TermsProps) {
  const { t } = props.words;
  const child = isolated(props.childGiven);
  const given = controls(props);
  const beside = coached(props);
  const { growNeed: need, growStep: step } = props.fields;
  const optional = t('core.optional');
  return (
    <>
      <Coached context="glow" {...beside('glow')}>
        <TextArea
          label={t('agreements.glow', { child })}
          hint={t('agreements.form.glow-hint')}
          rows={3}
          {...given('glow')}
        />
      </Coached>
      <Coached context="grow" {...beside('growNeed')} around={{ step }} beside={{ step: 'growStep' }}>
        <TextArea label={t('agreements.grow-need')} rows={2} optional={optional} {...given('growNeed')} />
      </Coached>
      <Coached context="grow" {...beside('growStep')} around={{ need }} beside={{ need: 'growNeed' }}>
        <TextArea label={t('agreements.grow-step')} rows={2} optional={optional} {...given('growStep')} />
      </Coached>
      <Field label={t('agreements.value')} optional={optional} {...given('valueName')} />
      <Coached context="summary" {...beside('valueTie')}>
        <TextArea
          label={t('agreements.form.value-tie', { child })}
          rows={2}
          optional={optional}
          {...given('valueTie')}
        />
      </Coached>
    </>
  );
}

export const aroundNames = ['glow', 'growNeed', 'growStep', 'valueName', 'valueTie'];
