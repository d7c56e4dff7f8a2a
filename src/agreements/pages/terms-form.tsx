import { Coached } from '#coach/pages/coached.tsx';
import { Choice } from '#ui/choice.tsx';
import { Fold } from '#ui/details.tsx';
import { Either } from '#ui/either.tsx';
import { Field } from '#ui/field.tsx';
import { Section } from '#ui/heading.tsx';
import { Stack } from '#ui/layout.tsx';
import { Select } from '#ui/select.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { languageChoices } from '#voice/rules.ts';
import { Around, aroundNames } from './around.tsx';
import { Commitments } from './commitment-rows.tsx';
import { coached, controls, type TermsProps, wrong } from './controls.ts';
import { PromiseRows, promiseNames } from './promise-rows.tsx';

/**
 * Every control by which terms are written: for the ending of a talk and for a revision alike.
 * @param props.light a revision: what usually stays as it is is folded
 */
export function TermsForm(props: TermsProps & { light?: boolean }) {
  const { t } = props.words;
  return (
    <Stack gap="loose">
      <Ending {...props} />
      <Section title={t('agreements.form.commitments')} id="commitments">
        <p>{t('agreements.form.commitments-lead')}</p>
        <Commitments {...props} />
      </Section>
      {props.light ? (
        <Stack gap="tight">
          <Fold summary={t('agreements.form.promises')} open={wrong(props, promiseNames)}>
            <PromiseRows {...props} />
          </Fold>
          <Fold summary={t('agreements.form.around')} open={wrong(props, aroundNames)}>
            <Around {...props} />
          </Fold>
        </Stack>
      ) : (
        <>
          <Section title={t('agreements.form.promises')} id="promises">
            <p>{t('agreements.form.promises-lead')}</p>
            <PromiseRows {...props} />
          </Section>
          <Section title={t('agreements.form.around')} id="around">
            <Around {...props} />
          </Section>
        </>
      )}
      <Again {...props} />
    </Stack>
  );
}

/** One goal, or the honest way out. */
function Ending(props: TermsProps) {
  const { t } = props.words;
  const given = controls(props);
  const way = props.goalRequired ? 'required' : 'optional';
  return (
    <Section title={t('agreements.form.goal-part')} id="goal-part">
      <Either
        choice={
          <Choice
            legend={t('agreements.form.outcome')}
            {...given('outcome')}
            options={[
              { value: 'goal', label: t('agreements.form.outcome-goal') },
              {
                value: 'no-goal',
                label: t('agreements.form.outcome-none'),
                hint: t(`agreements.form.outcome-none-${way}`),
              },
            ]}
          />
        }
        first={
          <Coached context="summary" {...coached(props)('goal')}>
            <TextArea
              label={t('agreements.our-goal')}
              hint={t('agreements.form.goal-hint')}
              rows={3}
              {...given('goal')}
            />
          </Coached>
        }
        second={
          <Coached context="summary" {...coached(props)('noGoalBecause')}>
            <TextArea
              label={t('agreements.form.reason')}
              hint={t('agreements.form.reason-hint')}
              rows={2}
              {...given('noGoalBecause')}
            />
          </Coached>
        }
      />
    </Section>
  );
}

/** When it is looked at again, and in which language all of this is written. */
function Again(props: TermsProps) {
  const { t, lang } = props.words;
  const given = controls(props);
  return (
    <Section title={t('agreements.form.check-in')} id="check-in">
      <Field
        type="date"
        label={t('agreements.form.check-in-on')}
        hint={t('agreements.form.check-in-hint')}
        {...given('checkInOn')}
      />
      <Select
        label={t('agreements.form.lang')}
        hint={t('agreements.form.lang-hint')}
        options={languageChoices(props.words)}
        {...given('lang')}
        value={props.fields.lang || lang}
      />
    </Section>
  );
}
