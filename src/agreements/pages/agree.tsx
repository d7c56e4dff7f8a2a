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
import { KeepDraft, keepDraftScripts } from '#ui/keep-draft.tsx';
import { Notice } from '#ui/notice.tsx';
import type { Fields } from '../forms.ts';
import type { Problem } from '../rules/problems.ts';
import { errorsOf } from './controls.ts';
import { Notes, type SharedNotes } from './notes.tsx';
import { TermsForm } from './terms-form.tsx';

export interface AgreeProps {
  here: Here;
  talk: Conference;
  goalRequired: boolean;
  fields: Fields;
  rev: number;
  problems: Problem[];
  coach: Coach | undefined;
  notes: SharedNotes;
  /** What happened to what was just sent. */
  outcome?: 'saved' | 'changed-meanwhile' | 'not-yet';
}

/** The mandated ending: one goal, who does what, and when we look at it again. */
export function AgreePage(props: AgreeProps) {
  const { here, talk, fields, problems, coach } = props;
  const { t } = here.words;
  const path = `/teacher/conferences/${talk.conferenceId}`;
  const title = t('agreements.agree.title', { child: isolated(talk.childGivenName) });
  const scripts = keepDraftScripts.map((name) => here.deps.assets.href(name));
  return (
    <StaffFrame
      here={here}
      title={title}
      current="talks"
      scripts={[...scripts, ...coachScripts(here, coach)]}
    >
      <PageHead
        eyebrow={here.words.date(talk.startsAt, 'moment')}
        title={title}
        lead={t('agreements.agree.lead')}
        actions={
          <ButtonLink kind="plain" href={path}>
            {t('core.back')}
          </ButtonLink>
        }
      />
      {props.outcome && (
        <Notice tone={props.outcome === 'saved' ? 'good' : 'care'} role="status">
          {t(`agreements.agree.${props.outcome}`)}
        </Notice>
      )}
      <HasRead words={here.words} coach={coach} />
      <FormErrors
        title={t('core.form.errors')}
        errors={errorsOf(here.words, problems, talk.childGivenName)}
      />
      <Notes words={here.words} notes={props.notes} />
      <Form action={`${path}/agree`} csrf={here.csrf}>
        <Hidden name="rev" value={props.rev} />
        <TermsForm
          words={here.words}
          childGiven={talk.childGivenName}
          goalRequired={props.goalRequired}
          fields={fields}
          problems={problems}
          coach={coach}
        />
        <Actions>
          <Button kind="primary" name="next" value="preview">
            {t('agreements.agree.look')}
          </Button>
          <Button name="next" value="later">
            {t('agreements.agree.later')}
          </Button>
          <ReadAgain words={here.words} coach={coach} />
        </Actions>
        <KeepDraft
          url={`${path}/agree/draft`}
          over="rev"
          says={{
            kept: t('agreements.agree.kept'),
            elsewhere: t('agreements.agree.changed-meanwhile'),
            offline: t('agreements.agree.not-kept'),
          }}
        />
      </Form>
    </StaffFrame>
  );
}
