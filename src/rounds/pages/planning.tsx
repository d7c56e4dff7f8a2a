import type { Child, PropsWithChildren } from 'hono/jsx';
import type { FieldError } from '#core/forms/form.ts';
import { saidAll } from '#core/forms/said.ts';
import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { FormErrors } from '#ui/form-errors.tsx';
import { PageHead } from '#ui/heading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Name } from '#ui/person.tsx';
import type { Refusal } from '../actions/draft.ts';
import type { Round } from '../rules/round.ts';
import { labelsOf } from './labels.ts';
import { type PlanningStep, PlanningSteps } from './planning-steps.tsx';

export interface PlanningProps {
  here: Here;
  round: Round;
  /** Which step this page is; none for what stands beside the way. */
  step?: PlanningStep;
  title: Child;
  /** The title in plain text, where it holds more. */
  windowTitle?: string;
  lead?: Child;
  errors?: FieldError[];
  refused?: Refusal;
  done?: string;
}

/** A page of planning one round: where one is on the way, what went well, what has to be looked at again. */
export function Planning(props: PropsWithChildren<PlanningProps>) {
  const { here, round, errors = [], refused } = props;
  const { t } = here.words;
  const messages = saidAll(here.words, errors, labelsOf(here.words));
  if (refused) messages.push({ message: t(`rounds.refused.${refused}`) });
  const title = props.windowTitle ?? String(props.title);
  return (
    <StaffFrame here={here} title={title} current="rounds">
      <PageHead
        eyebrow={props.title === round.name ? t('rounds.title') : <Name>{round.name}</Name>}
        title={props.title}
        lead={props.lead}
      />
      {round.state === 'draft' && <PlanningSteps {...props} />}
      {props.done && (
        <Notice tone="good" role="status">
          {props.done}
        </Notice>
      )}
      <FormErrors title={t('core.form.errors')} errors={messages} />
      {props.children}
    </StaffFrame>
  );
}
