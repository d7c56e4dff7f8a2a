import type { Reached } from '#agreements/reads.ts';
import { Coached } from '#coach/pages/coached.tsx';
import { coachScripts, HasRead, ReadAgain } from '#coach/pages/read-again.tsx';
import type { Coach } from '#coach/rules/coach.ts';
import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { isolated } from '#core/words/words.ts';
import type { Conference } from '#timetable/reads.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { FormErrors } from '#ui/form-errors.tsx';
import { Goal } from '#ui/goal.tsx';
import { PageHead } from '#ui/heading.tsx';
import { Notice } from '#ui/notice.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { longest, type Unsendable } from '../rules/check-in.ts';

export interface CheckInProps {
  here: Here;
  talk: Conference;
  goal: { text: string; lang: string } | undefined;
  checkInId: string;
  noticed: string;
  message: string;
  recipients: Reached[];
  problem: Unsendable | undefined;
  saved: boolean;
  coach: Coach | undefined;
}

/** A check-in before it is sent: something noticed, then the question; both the teacher's to change. */
export function CheckInPage(props: CheckInProps) {
  const { here, talk, goal, problem, noticed, message, coach } = props;
  const { words } = here;
  const { t, lang } = words;
  const title = t('follow-through.check-in.title', { child: isolated(talk.childGivenName) });
  const field = problem === 'message-missing' ? 'message' : 'noticed';
  const label = t(`follow-through.check-in.${field}`);
  const error = problem && t(`follow-through.problem.${problem}`, { most: longest });
  const names = props.recipients.map((one) => isolated(one.name));
  return (
    <StaffFrame here={here} title={title} current="check-ins" scripts={coachScripts(here, coach)}>
      <PageHead
        title={title}
        lead={t('follow-through.check-in.lead')}
        actions={
          <ButtonLink href={`/teacher/conferences/${talk.conferenceId}`}>
            {t('follow-through.check-in.page')}
          </ButtonLink>
        }
      />
      {props.saved && (
        <Notice tone="good" role="status">
          {t('core.saved')}
        </Notice>
      )}
      <HasRead words={words} coach={coach} />
      <FormErrors
        title={t('core.form.errors')}
        errors={!error ? [] : [problem === 'nobody' ? { message: error } : { field, label, message: error }]}
      />
      {goal && (
        <Goal label={t('agreements.our-goal')} lang={goal.lang}>
          {goal.text}
        </Goal>
      )}
      <Form action={`/teacher/check-ins/${props.checkInId}`} csrf={here.csrf}>
        <Coached words={words} coach={coach} context="checkin" name="noticed" text={noticed}>
          <TextArea
            label={t('follow-through.check-in.noticed')}
            hint={t('follow-through.check-in.noticed-hint', { child: isolated(talk.childGivenName) })}
            name="noticed"
            lang={lang}
            rows={3}
            value={noticed}
            error={field === 'noticed' && problem !== 'nobody' && error}
          />
        </Coached>
        <Coached words={words} coach={coach} context="checkin" name="message" text={message}>
          <TextArea
            label={t('follow-through.check-in.message')}
            hint={t('follow-through.check-in.message-hint')}
            name="message"
            lang={lang}
            rows={5}
            value={message}
            error={field === 'message' && error}
          />
        </Coached>
        <p>
          {names.length > 0
            ? t('follow-through.check-in.to', { names: words.list(names) })
            : t('follow-through.problem.nobody')}
        </p>
        <Actions>
          <Button
            kind="primary"
            name="do"
            value="send"
            disabled={names.length === 0}
            because={t('follow-through.problem.nobody')}
          >
            {t('follow-through.check-in.send')}
          </Button>
          <Button name="do" value="keep">
            {t('follow-through.check-in.keep')}
          </Button>
          <ReadAgain words={words} coach={coach} />
        </Actions>
      </Form>
    </StaffFrame>
  );
}
