import { Coached, type CoachedProps } from '#coach/pages/coached.tsx';
import type { Coach } from '#coach/rules/coach.ts';
import type { Words } from '#core/words/words.ts';
import { Field } from '#ui/field.tsx';
import { Section } from '#ui/heading.tsx';
import { Columns } from '#ui/layout.tsx';
import { TextArea } from '#ui/text-area.tsx';
import type { Filled } from '../forms/filled.ts';

export interface PartProps {
  words: Words;
  /** The child's first name, isolated for sentences. */
  name: string;
  filled: Filled;
  wrong: (field: string) => string | undefined;
  coach: Coach | undefined;
}

/** A strength that was seen, and one need with its next step: the heart of a preparation. */
export function GlowAndGrow(props: PartProps) {
  const { words, name, filled, wrong } = props;
  const { t } = words;
  const { glowWhere: where, glowWhen: when, growNeed: need, growStep: step } = filled;
  return (
    <>
      <Section title={t('preparation.glow.title')} aside={t('preparation.glow.aside')} id="glow">
        <p class="soft">{t('preparation.glow.lead', { name })}</p>
        <WrittenText
          {...props}
          field="glow"
          rows={3}
          label={t('preparation.glow.what', { name })}
          hint={t('preparation.glow.what.hint')}
          coached={{ around: { where, when }, beside: { where: 'glowWhere', when: 'glowWhen' } }}
        />
        <Columns>
          <Field
            name="glowWhere"
            label={t('preparation.glow.where')}
            value={where}
            error={wrong('glowWhere')}
          />
          <Field name="glowWhen" label={t('preparation.glow.when')} value={when} error={wrong('glowWhen')} />
        </Columns>
      </Section>
      <Section title={t('preparation.grow.title')} aside={t('preparation.grow.aside')} id="grow">
        <p class="soft">{t('preparation.grow.lead')}</p>
        <WrittenText
          {...props}
          field="growNeed"
          label={t('preparation.grow.need', { name })}
          hint={t('preparation.grow.need.hint')}
          coached={{ around: { step }, beside: { step: 'growStep' } }}
        />
        <WrittenText
          {...props}
          field="growStep"
          label={t('preparation.grow.step')}
          hint={t('preparation.grow.step.hint')}
          coached={{ around: { need }, beside: { need: 'growNeed' } }}
        />
      </Section>
    </>
  );
}

interface WrittenTextProps extends PartProps {
  field: 'glow' | 'growNeed' | 'growStep';
  label: string;
  hint: string;
  rows?: number;
  /** What the coach should know of the fields beside it. */
  coached: Pick<CoachedProps, 'around' | 'beside'>;
}

/** One text of the preparation, with the coach beside it. */
function WrittenText({
  words,
  coach,
  filled,
  wrong,
  field,
  label,
  hint,
  rows = 2,
  coached,
}: WrittenTextProps) {
  const context = field === 'glow' ? 'glow' : 'grow';
  const text = filled[field];
  return (
    <Coached {...{ words, coach, context, text }} name={field} {...coached}>
      <TextArea name={field} label={label} hint={hint} value={text} error={wrong(field)} rows={rows} />
    </Coached>
  );
}
