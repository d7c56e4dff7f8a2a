import { Coached } from '#coach/pages/coached.tsx';
import type { CoreValue } from '#ground/rules/compass.ts';
import { Choice } from '#ui/choice.tsx';
import { Section } from '#ui/heading.tsx';
import { TextArea } from '#ui/text-area.tsx';
import type { PartProps } from './glow-and-grow.tsx';

/** The value that frames the talk. A retired one is offered only where it was already chosen. */
export function ValueTie(props: PartProps & { values: (CoreValue & { retired: boolean })[] }) {
  const { words, name, filled, wrong, coach } = props;
  const { t } = words;
  const values = props.values.filter((value) => !value.retired || value.valueId === filled.value);
  const options = values.map((value) => ({
    value: value.valueId,
    label: value.retired ? t('preparation.value.retired', { name: value.name }) : value.name,
    hint: value.meaning || undefined,
    lang: value.lang === words.lang ? undefined : value.lang,
  }));
  return (
    <Section title={t('preparation.value.title')} id="value">
      {values.length === 0 && <p class="soft">{t('preparation.value.nothing')}</p>}
      {values.length > 0 && (
        <>
          <Choice
            name="value"
            legend={t('preparation.value.legend')}
            options={[...options, { value: '', label: t('preparation.value.none-yet') }]}
            value={filled.value}
            error={wrong('value')}
          />
          <Coached words={words} coach={coach} context="summary" name="valueTie" text={filled.valueTie}>
            <TextArea
              name="valueTie"
              label={t('preparation.value.tie', { name })}
              hint={t('preparation.value.tie.hint')}
              value={filled.valueTie}
              error={wrong('valueTie')}
              rows={2}
            />
          </Coached>
        </>
      )}
    </Section>
  );
}
