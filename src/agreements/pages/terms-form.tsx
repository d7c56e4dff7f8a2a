import { isolated, type Words } from '#core/words/words.ts';
import { Fold } from '#ui/details.tsx';
import { Choice, Field, Fieldset, TextArea } from '#ui/field.tsx';
import { Section } from '#ui/heading.tsx';
import { Sides } from '#ui/card.tsx';
import type { Fields } from '../forms.ts';
import { type Problem, rows } from '../rules/problems.ts';
import type { Side } from '../rules/terms.ts';
import { PromiseRows } from './promise-rows.tsx';

export interface TermsProps {
  words: Words;
  childGiven: string;
  goalRequired: boolean;
  fields: Fields;
  problems: Problem[];
}

/** Every control by which terms are written: for the ending of a talk and for a revision alike. */
export function TermsForm(props: TermsProps) {
  const { t } = props.words;
  const child = isolated(props.childGiven);
  const given = controls(props);
  return (
    <>
      <Section title={t('agreements.form.goal-part')} id="goal-part">
        <Choice
          legend={t('agreements.form.outcome')}
          {...given('outcome')}
          options={[
            { value: 'goal', label: t('agreements.form.outcome-goal') },
            {
              value: 'no-goal',
              label: t('agreements.form.outcome-none'),
              hint: t(props.goalRequired ? 'agreements.form.outcome-none-required' : 'agreements.form.outcome-none-optional'),
            },
          ]}
        />
        <TextArea label={t('agreements.our-goal')} hint={t('agreements.form.goal-hint')} rows={3} {...given('goal')} />
        <TextArea
          label={t('agreements.form.reason')}
          hint={t('agreements.form.reason-hint')}
          rows={2}
          {...given('noGoalBecause')}
        />
      </Section>
      <Section title={t('agreements.form.commitments')} id="commitments">
        <p>{t('agreements.form.commitments-lead')}</p>
        <Sides
          schoolTitle={t('agreements.side.school')}
          school={<Rows {...props} side="school" />}
          homeTitle={t('agreements.side.home')}
          home={<Rows {...props} side="home" />}
        />
        <Fold summary={t('agreements.form.student', { child })} open={begun(props, 'student', 1)}>
          <Rows {...props} side="student" />
        </Fold>
      </Section>
      <Section title={t('agreements.form.promises')} id="promises">
        <p>{t('agreements.form.promises-lead')}</p>
        <PromiseRows {...props} />
      </Section>
      <Section title={t('agreements.form.around')} id="around">
        <TextArea label={t('agreements.glow', { child })} hint={t('agreements.form.glow-hint')} rows={3} {...given('glow')} />
        <TextArea label={t('agreements.grow-need')} rows={2} optional={t('core.optional')} {...given('growNeed')} />
        <TextArea label={t('agreements.grow-step')} rows={2} optional={t('core.optional')} {...given('growStep')} />
        <Field label={t('agreements.value')} optional={t('core.optional')} {...given('valueName')} />
        <TextArea label={t('agreements.form.value-tie', { child })} rows={2} optional={t('core.optional')} {...given('valueTie')} />
      </Section>
      <Section title={t('agreements.form.check-in')} id="check-in">
        <Field type="date" label={t('agreements.form.check-in-on')} hint={t('agreements.form.check-in-hint')} {...given('checkInOn')} />
      </Section>
    </>
  );
}

/** What a control is given: its name, what was typed, and what is wrong with it. */
export function controls({ words, fields, problems }: TermsProps) {
  return (name: string) => {
    const problem = problems.find((one) => one.field === name);
    return { name, value: fields[name] ?? '', error: problem && words.t(`agreements.problem.${problem.because}`) };
  };
}

function Rows(props: TermsProps & { side: Side }) {
  const { words, side } = props;
  const [first, ...more] = rows(side).map((row) => <Row {...props} row={row} />);
  return (
    <>
      {first}
      {more.length > 0 && (
        <Fold summary={words.t('agreements.form.one-more')} open={rows(side).slice(1).some((row) => begun(props, side, row))}>
          {more}
        </Fold>
      )}
    </>
  );
}

function Row(props: TermsProps & { side: Side; row: number }) {
  const { side, row, words } = props;
  const { t } = words;
  const given = controls(props);
  const legend = t('agreements.form.row', { side: t(`agreements.side.${side}`, { child: isolated(props.childGiven) }), row });
  return (
    <Fieldset legend={legend}>
      <Field label={t('agreements.form.what')} {...given(`${side}${row}-what`)} />
      <Field label={t('agreements.form.when')} hint={row === 1 && t('agreements.form.when-hint')} {...given(`${side}${row}-when`)} />
      <Field label={t('agreements.form.where')} hint={row === 1 && t('agreements.form.where-hint')} {...given(`${side}${row}-where`)} />
    </Fieldset>
  );
}

/** Whether something was typed into a row, or is wrong with it: then it must not be folded away. */
function begun({ fields, problems }: TermsProps, side: Side, row: number): boolean {
  const names = ['what', 'when', 'where'].map((part) => `${side}${row}-${part}`);
  return names.some((name) => fields[name] || problems.some((one) => one.field === name));
}
