import { Coached } from '#coach/pages/coached.tsx';
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
export function GlowAndGrow({ words, name, filled, wrong, coach }: PartProps) {
  const { t } = words;
  const { glow, glowWhere, glowWhen, growNeed, growStep } = filled;
  return (
    <>
      <Section title={t('preparation.glow.title')} aside={t('preparation.glow.aside')} id="glow">
        <p class="soft">{t('preparation.glow.lead', { name })}</p>
        <Coached
          words={words}
          coach={coach}
          context="glow"
          name="glow"
          text={glow}
          around={{ where: glowWhere, when: glowWhen }}
          beside={{ where: 'glowWhere', when: 'glowWhen' }}
        >
          <TextArea
            name="glow"
            label={t('preparation.glow.what', { name })}
            hint={t('preparation.glow.what.hint')}
            value={glow}
            error={wrong('glow')}
            rows={3}
          />
        </Coached>
        <Columns>
          <Field
            name="glowWhere"
            label={t('preparation.glow.where')}
            value={glowWhere}
            error={wrong('glowWhere')}
          />
          <Field
            name="glowWhen"
            label={t('preparation.glow.when')}
            value={glowWhen}
            error={wrong('glowWhen')}
          />
        </Columns>
      </Section>
      <Section title={t('preparation.grow.title')} aside={t('preparation.grow.aside')} id="grow">
        <p class="soft">{t('preparation.grow.lead')}</p>
        <Coached
          words={words}
          coach={coach}
          context="grow"
          name="growNeed"
          text={growNeed}
          around={{ step: growStep }}
          beside={{ step: 'growStep' }}
        >
          <TextArea
            name="growNeed"
            label={t('preparation.grow.need', { name })}
            hint={t('preparation.grow.need.hint')}
            value={growNeed}
            error={wrong('growNeed')}
            rows={2}
          />
        </Coached>
        <Coached
          words={words}
          coach={coach}
          context="grow"
          name="growStep"
          text={growStep}
          around={{ need: growNeed }}
          beside={{ need: 'growNeed' }}
        >
          <TextArea
            name="growStep"
            label={t('preparation.grow.step')}
            hint={t('preparation.grow.step.hint')}
            value={growStep}
            error={wrong('growStep')}
            rows={2}
          />
        </Coached>
      </Section>
    </>
  );
}
