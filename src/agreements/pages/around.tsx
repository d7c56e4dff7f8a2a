import { isolated } from '#core/words/words.ts';
import { Field } from '#ui/field.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { controls, type TermsProps } from './controls.ts';

/** What the message opens with and what stands around the goal: the strength, the next step, the school's value. */
export function Around(props: TermsProps) {
  const { t } = props.words;
  const child = isolated(props.childGiven);
  const given = controls(props);
  const optional = t('core.optional');
  return (
    <>
      <TextArea
        label={t('agreements.glow', { child })}
        hint={t('agreements.form.glow-hint')}
        rows={3}
        {...given('glow')}
      />
      <TextArea label={t('agreements.grow-need')} rows={2} optional={optional} {...given('growNeed')} />
      <TextArea label={t('agreements.grow-step')} rows={2} optional={optional} {...given('growStep')} />
      <Field label={t('agreements.value')} optional={optional} {...given('valueName')} />
      <TextArea
        label={t('agreements.form.value-tie', { child })}
        rows={2}
        optional={optional}
        {...given('valueTie')}
      />
    </>
  );
}

export const aroundNames = ['glow', 'growNeed', 'growStep', 'valueName', 'valueTie'];
