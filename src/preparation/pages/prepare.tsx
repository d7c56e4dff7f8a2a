import { coachScripts, HasRead, ReadAgain } from '#coach/pages/read-again.tsx';
import type { Coach } from '#coach/rules/coach.ts';
import type { FieldError } from '#core/forms/form.ts';
import { saidAll, wrongIn } from '#core/forms/said.ts';
import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { fullName } from '#core/words/full-name.ts';
import { isolated } from '#core/words/words.ts';
import { WhyCard } from '#ground/pages/why-card.tsx';
import type { CoreValue } from '#ground/rules/compass.ts';
import type { Why } from '#ground/rules/why.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { FormErrors } from '#ui/form-errors.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { KeepDraft, keepDraftScripts } from '#ui/keep-draft.tsx';
import { Notice } from '#ui/notice.tsx';
import type { Voice } from '#voice/reads.ts';
import type { NotPrepared } from '../actions/prepare.ts';
import type { Filled } from '../forms/filled.ts';
import type { LeftOff } from '../rules/left-off.ts';
import type { Preparation } from '../rules/preparation.ts';
import type { Talk } from '../rules/talk.ts';
import { GlowAndGrow } from './glow-and-grow.tsx';
import { GuidingQuestions } from './guiding-questions.tsx';
import { labelsOf } from './labels.ts';
import { QuestionsToAsk } from './questions.tsx';
import { Standing } from './standing.tsx';
import { Stored } from './stored.tsx';
import { ValueTie } from './value.tsx';
import { answered, Voices } from './voice.tsx';
import { WhereWeLeftOff } from './where-we-left-off.tsx';

export interface PrepareProps {
  here: Here;
  talk: Talk;
  why: Why | undefined;
  values: (CoreValue & { retired: boolean })[];
  voices: Voice[];
  /** How the last talk about the child ended, if there was one. */
  leftOff?: LeftOff;
  filled: Filled;
  /** What is saved; beside it the page says what is still open. */
  stored: Preparation | undefined;
  justSaved?: boolean;
  coach: Coach | undefined;
  errors?: FieldError[];
  refused?: NotPrepared;
}

/** A teacher's preparation of one talk. Nobody else ever sees this page. */
export function PreparePage(props: PrepareProps) {
  const { here, talk, why, voices, filled, stored, coach, errors = [] } = props;
  const { words } = here;
  const { t } = words;
  const name = isolated(talk.givenName);
  const names = words.list(talk.guardians.map((one) => isolated(fullName(one))));
  const when = talk.timeTaken ? t('timetable.taken.staff.title') : words.date(talk.startsAt, 'moment');
  const base = `/teacher/conferences/${talk.conferenceId}`;
  const wrong = (field: string) => wrongIn(words, errors, field);
  const scripts = keepDraftScripts.map((file) => here.deps.assets.href(file));
  return (
    <StaffFrame
      here={here}
      title={t('preparation.title', { name })}
      current="talks"
      scripts={[...scripts, ...coachScripts(here, coach)]}
    >
      <PageHead
        eyebrow={`${when} · ${t('preparation.with', { names })}`}
        title={t('preparation.title', { name })}
        lead={t('preparation.lead')}
      />
      <HasRead words={words} coach={coach} />
      <FormErrors title={t('core.form.errors')} errors={saidAll(words, errors, labelsOf(words, name))} />
      {props.refused && (
        <Notice tone="stop" role="alert">
          <p>{t(`preparation.refused.${props.refused}`)}</p>
          <Stored words={here.words} stored={stored} />
        </Notice>
      )}
      {stored && !props.refused && errors.length === 0 && (
        <Standing
          words={here.words}
          name={name}
          stored={stored}
          justSaved={props.justSaved}
          href={talk.timeTaken ? '/teacher/talks' : `${base}/meet`}
        />
      )}
      {why && <WhyCard words={here.words} why={why} href={`/teacher/why?to=${base}/prepare`} />}
      <WhereWeLeftOff words={words} leftOff={props.leftOff} />
      <GuidingQuestions here={here} name={name} />
      <Section title={t('preparation.voice.title')} id="voice">
        {!voices.some(answered) ? (
          <p>{t('preparation.voice.none')}</p>
        ) : (
          <>
            <p class="soft">{t('preparation.voice.lead')}</p>
            <Voices words={here.words} voices={voices} explain />
          </>
        )}
      </Section>
      <Form action={`${base}/prepare`} csrf={here.csrf}>
        <Hidden name="seen" value={filled.seen} />
        <GlowAndGrow words={words} name={name} filled={filled} wrong={wrong} coach={coach} />
        <ValueTie
          words={words}
          name={name}
          values={props.values}
          filled={filled}
          wrong={wrong}
          coach={coach}
        />
        <QuestionsToAsk
          words={words}
          givenName={talk.givenName}
          filled={filled}
          wrong={wrong}
          coach={coach}
        />
        <Actions>
          <Button kind="primary">{t('preparation.save')}</Button>
          <ReadAgain words={words} coach={coach} />
        </Actions>
        <KeepDraft
          url={`${base}/prepare/draft`}
          over="seen"
          says={{
            kept: t('preparation.kept'),
            elsewhere: t('preparation.kept.elsewhere'),
            offline: t('preparation.kept.offline'),
            refused: t('preparation.kept.refused'),
          }}
        />
      </Form>
      <Section title={t('preparation.note.title')} id="private">
        <p>{t('preparation.note.lead')}</p>
        <ButtonLink href={`${base}/private`}>{t('preparation.note.open')}</ButtonLink>
      </Section>
    </StaffFrame>
  );
}
