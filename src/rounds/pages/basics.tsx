import type { FieldError } from '#core/forms/form.ts';
import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { isId, newId } from '#core/ids.ts';
import { isolated } from '#core/words/words.ts';
import { Button } from '#ui/button.tsx';
import { Columns } from '#ui/card.tsx';
import { Choice, Field, Fieldset, Form, FormErrors, Select } from '#ui/field.tsx';
import { PageHead } from '#ui/heading.tsx';
import type { Refusal } from '../actions/draft.ts';
import type { Round } from '../rules.ts';
import { Planning } from './planning.tsx';

export interface BasicsProps {
  here: Here;
  typed: Record<string, string>;
  errors?: FieldError[];
  refused?: Refusal;
}

/** A new round: for one of the schools the leader leads. */
export function NewRoundPage(props: BasicsProps & { schools: { schoolId: string; name: string }[] }) {
  const { here, typed, schools, errors = [], refused } = props;
  const { t } = here.words;
  const messages: { field?: string; message: string }[] = errors.map((e) => ({
    field: e.field,
    message: t(e.because),
  }));
  if (refused) messages.push({ message: t(`rounds.refused.${refused}`) });
  return (
    <StaffFrame here={here} title={t('rounds.basics.title')} current="rounds">
      <PageHead title={t('rounds.basics.title')} lead={zoneLead(here)} />
      <FormErrors title={t('core.form.errors')} errors={messages} />
      <Form
        action="/leader/rounds"
        csrf={here.csrf}
        idempotency={isId(typed._idempotency) ? typed._idempotency : newId()}
      >
        <Select
          name="schoolId"
          label={t('rounds.basics.school')}
          value={typed.schoolId}
          options={schools.map((school) => ({ value: school.schoolId, label: school.name }))}
        />
        <Fields {...props} />
      </Form>
    </StaffFrame>
  );
}

/** The same fields for a round that exists. */
export function BasicsPage(props: BasicsProps & { round: Round }) {
  const { here, round } = props;
  return (
    <Planning {...props} step="basics" title={here.words.t('rounds.step.basics')} lead={zoneLead(here)}>
      <Form action={`/leader/rounds/${round.roundId}/basics`} csrf={here.csrf}>
        <Fields {...props} />
      </Form>
    </Planning>
  );
}

function zoneLead({ words }: Here): string {
  return words.t('rounds.basics.lead', { zone: isolated(words.timeZone) });
}

function Fields({ here, typed, errors = [] }: BasicsProps) {
  const { t } = here.words;
  const at = (name: string) => {
    const because = errors.find((e) => e.field === name)?.because;
    return { name, value: typed[name] ?? '', error: because && t(because), required: true };
  };
  return (
    <>
      <Field {...at('name')} label={t('rounds.basics.name')} hint={t('rounds.basics.name.hint')} />
      <Fieldset legend={t('rounds.basics.booking')}>
        <Columns>
          <Field {...at('opensOn')} type="date" label={t('rounds.basics.opens-on')} />
          <Field {...at('opensAt')} type="time" label={t('rounds.basics.opens-at')} />
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
