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
}

/** A strength that was seen, and one need with its next step: the heart of a preparation. */
export function GlowAndGrow({ words: { t }, name, filled, wrong }: PartProps) {
  return (
    <>
      <Section title={t('preparation.glow.title')} aside={t('preparation.glow.aside')} id="glow">
        <p class="soft">{t('preparation.glow.lead', { name })}</p>
        <TextArea
          name="glow"
          label={t('preparation.glow.what', { name })}
          hint={t('preparation.glow.what.hint')}
          value={filled.glow}
          error={wrong('glow')}
          rows={3}
        />
        <Columns>
          <Field
            name="glowWhere"
            label={t('preparation.glow.where')}
            value={filled.glowWhere}
            error={wrong('glowWhere')}
          />
          <Field
            name="glowWhen"
            label={t('preparation.glow.when')}
            value={filled.glowWhen}
            error={wrong('glowWhen')}
          />
        </Columns>
      </Section>
      <Section title={t('preparation.grow.title')} aside={t('preparation.grow.aside')} id="grow">
        <p class="soft">{t('preparation.grow.lead')}</p>
        <TextArea
          name="growNeed"
          label={t('preparation.grow.need', { name })}
          hint={t('preparation.grow.need.hint')}
          value={filled.growNeed}
          error={wrong('growNeed')}
          rows={2}
        />
        <TextArea
          name="growStep"
          label={t('preparation.grow.step')}
          hint={t('preparation.grow.step.hint')}
          value={filled.growStep}
          error={wrong('growStep')}
          rows={2}
        />
      </Section>
    </>
  );
}
