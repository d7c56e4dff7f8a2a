import { Coached } from '#coach/pages/coached.tsx';
import { intents } from '#rounds/rules/questions.ts';
import { Check } from '#ui/check.tsx';
import { Fold } from '#ui/details.tsx';
import { Field } from '#ui/field.tsx';
import { Fieldset } from '#ui/fieldset.tsx';
import { Section } from '#ui/heading.tsx';
import { Columns } from '#ui/layout.tsx';
import { Notice } from '#ui/notice.tsx';
import { Select } from '#ui/select.tsx';
import type { Filled } from '../forms/filled.ts';
import { ownPlaces } from '../forms/questions.ts';
import { bank } from '../rules/bank.ts';
import { allClosed } from '../rules/closed-question.ts';
import type { PartProps } from './glow-and-grow.tsx';

/** Two or three open questions: ticked in the bank, or in the teacher's own words. */
export function QuestionsToAsk(props: Omit<PartProps, 'name'> & { givenName: string }) {
  const { words, givenName, filled, wrong, coach } = props;
  const { t } = words;
  const own = (at: number) => filled.own[at - 1] ?? { intent: 'passion' as const, body: '' };
  return (
    <Section title={t('preparation.questions.title')} id="questions">
      <p class="soft">{t('preparation.questions.lead')}</p>
      <Section title={t('preparation.questions.bank')}>
        {intents.map((intent) => {
          const offered = bank.filter((question) => question.intent === intent);
          const count = offered.filter(({ key }) => filled.picks.includes(key)).length;
          return (
            <Fold
              open={count > 0}
              summary={
                <span>
                  {t(`preparation.intent.${intent}`)}{' '}
                  {count > 0 && (
                    <span class="soft small">{t('preparation.questions.picked', { count })}</span>
                  )}
                </span>
              }
            >
              {offered.map(({ key }) => (
                <Check
                  name="pick"
                  id={`pick-${key.replace('.', '-')}`}
                  value={key}
                  checked={filled.picks.includes(key)}
                  label={t(`preparation.bank.${key}`, { name: givenName })}
                />
              ))}
            </Fold>
          );
        })}
      </Section>
      {coach?.reads && onlyClosed(filled, words.lang) && (
        <Notice tone="info">{t('preparation.nudge.questions-closed')}</Notice>
      )}
      <Fieldset legend={t('preparation.questions.own')}>
        {ownPlaces.map((at) => (
          <Columns>
            <Coached words={words} coach={coach} context="question" name={`own-${at}`} text={own(at).body}>
              <Field
                name={`own-${at}`}
                label={t('preparation.questions.own.label', { number: at })}
                value={own(at).body}
                error={wrong(`own-${at}`)}
              />
            </Coached>
            <Select
              name={`own-${at}-intent`}
              label={t('preparation.questions.own.intent')}
              value={own(at).intent}
              options={intents.map((intent) => ({ value: intent, label: t(`preparation.intent.${intent}`) }))}
              error={wrong(`own-${at}-intent`)}
            />
          </Columns>
        ))}
      </Fieldset>
    </Section>
  );
}

/** Whether yes or no would answer everything that was chosen; every question of the bank is an open one. */
function onlyClosed({ picks, own }: Filled, lang: string): boolean {
  const written = own.filter(({ body }) => body.trim() !== '').map(({ body }) => ({ body, lang }));
  return picks.length === 0 && allClosed(written);
}
