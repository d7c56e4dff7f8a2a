import type { FieldError } from '#core/forms/form.ts';
import { saidAll } from '#core/forms/said.ts';
import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { mintedIn } from '#core/ids.ts';
import { Form } from '#ui/form.tsx';
import { FormErrors } from '#ui/form-errors.tsx';
import { PageHead } from '#ui/heading.tsx';
import { Select } from '#ui/select.tsx';
import type { Refusal } from '../actions/draft.ts';
import type { Round } from '../rules/round.ts';
import { Fields, zoneLead } from './basics-fields.tsx';
import { labelsOf } from './labels.ts';
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
  const messages = saidAll(here.words, errors, labelsOf(here.words));
  if (refused) messages.push({ message: t(`rounds.refused.${refused}`) });
  return (
    <StaffFrame here={here} title={t('rounds.basics.title')} current="rounds">
      <PageHead title={t('rounds.basics.title')} lead={zoneLead(here)} />
      <FormErrors title={t('core.form.errors')} errors={messages} />
      <Form action="/leader/rounds" csrf={here.csrf} idempotency={mintedIn(typed._idempotency)}>
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
