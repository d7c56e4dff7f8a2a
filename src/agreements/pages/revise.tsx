import type { Child } from 'hono/jsx';
import { coachScripts, HasRead, ReadAgain } from '#coach/pages/read-again.tsx';
import type { Coach } from '#coach/rules/coach.ts';
import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { isolated } from '#core/words/words.ts';
import type { Conference } from '#timetable/reads.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { FormErrors } from '#ui/form-errors.tsx';
import { PageHead } from '#ui/heading.tsx';
import { Notice } from '#ui/notice.tsx';
import type { Fields } from '../forms.ts';
import type { Reached } from '../reads.ts';
import type { Problem } from '../rules/problems.ts';
import { errorsOf } from './controls.ts';
import { TermsForm } from './terms-form.tsx';

export interface ReviseProps {
  here: Here;
  talk: Conference;
  goalRequired: boolean;
  from: number;
  fields: Fields;
  problems: Problem[];
  coach: Coach | undefined;
  recipients: Reached[];
  /** What the family said that made us look again. */
  said: Child;
  outcome?: 'changed-meanwhile';
}

/** A light revision: everything that stands, ready to be changed; what stood is kept. */
export function RevisePage(props: ReviseProps) {
  const { here, talk, problems, coach } = props;
  const { t } = here.words;
  const path = `/teacher/conferences/${talk.conferenceId}`;
  const title = t('agreements.revise.title', { child: isolated(talk.childGivenName) });
  return (
    <StaffFrame here={here} title={title} current="talks" scripts={coachScripts(here, coach)}>
      <PageHead title={title} lead={t('agreements.revise.lead')} />
      {props.outcome && <Notice tone="care">{t('agreements.revise.changed-meanwhile')}</Notice>}
      <HasRead words={here.words} coach={coach} />
      <FormErrors
        title={t('core.form.errors')}
        errors={errorsOf(here.words, problems, talk.childGivenName)}
      />
      {props.said}
      <Form action={`${path}/revise`} csrf={here.csrf}>
        <Hidden name="from" value={props.from} />
        <TermsForm
          light
          words={here.words}
          childGiven={talk.childGivenName}
          goalRequired={props.goalRequired}
          fields={props.fields}
          problems={problems}
          coach={coach}
        />
        <p>
          {t('agreements.revise.sent-to')}{' '}
          {here.words.list(props.recipients.map((one) => isolated(one.name)))}
        </p>
        <Actions>
          <Button kind="primary">{t('agreements.revise.agree')}</Button>
          <ReadAgain words={here.words} coach={coach} />
          <ButtonLink href={path}>{t('core.cancel')}</ButtonLink>
        </Actions>
      </Form>
    </StaffFrame>
  );
}
