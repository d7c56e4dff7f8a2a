import { coachScripts } from '#coach/pages/read-again.tsx';
import type { Coach } from '#coach/rules/coach.ts';
import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { newId } from '#core/ids.ts';
import { isolated } from '#core/words/words.ts';
import type { LeftOff } from '#preparation/rules/left-off.ts';
import type { Preparation } from '#preparation/rules/preparation.ts';
import { minutesOf, type Talk } from '#preparation/rules/talk.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { PageHead } from '#ui/heading.tsx';
import { WithTools } from '#ui/layout.tsx';
import { Steps } from '#ui/steps.tsx';
import type { Voice } from '#voice/reads.ts';
import type { Refusal } from '../actions/talk.ts';
import type { Way } from '../reads.ts';
import { type StepKey, stepAfter, stepBefore, stepKeys } from '../rules/script.ts';
import type { SharedNote } from '../rules/shared-page.ts';
import { secondsIn, timeboxes } from '../rules/timebox.ts';
import type { Speaker } from '../rules/turns.ts';
import { NoteForBoth } from './note.tsx';
import { StepContent } from './step-content.tsx';
import { TalkTimer } from './timer.tsx';
import { TurnMarker } from './turn-marker.tsx';

export interface MeetProps {
  here: Here;
  talk: Talk;
  step: StepKey;
  way: Way;
  speaking: Speaker;
  preparation: Omit<Preparation, 'growNeed' | 'growStep'> | undefined;
  /** Folded before the family was asked what it notices: it is not in the page then. */
  grow: Pick<Preparation, 'growNeed' | 'growStep' | 'lang'> | 'folded' | undefined;
  valueName: string | undefined;
  voices: Voice[];
  /** How the last talk ended; shown only where everybody here took part in it. */
  leftOff: LeftOff | undefined;
  note: SharedNote | undefined;
  /** What stands in the note, not kept: it was refused, or only read once more. */
  typed?: { body: string; refused?: Refusal | 'torn' };
  /** The note was saved just now. */
  justSaved?: boolean;
  coach: Coach | undefined;
}

/**
 * One step of the talk, on the teacher's device. Families see this screen, too: nothing private is in it. Everything is
 * one form, so that whatever is pressed keeps what was typed.
 */
export function MeetPage(props: MeetProps) {
  const { here, talk, step, way } = props;
  const { t } = here.words;
  const name = isolated(talk.givenName);
  const minutes = minutesOf(talk);
  const boxes = timeboxes(minutes);
  const base = `/teacher/conferences/${talk.conferenceId}`;
  const began = talk.openedAt?.epochMilliseconds ?? here.now.epochMilliseconds;
  const [before, after] = [stepBefore(step), stepAfter(step)];
  const scripts = ['timer.element.js', 'turns.element.js']
    .map((file) => here.deps.assets.href(file))
    .concat(coachScripts(here, props.coach));
  return (
    <StaffFrame here={here} title={t(`conversation.step.${step}`)} current="talks" scripts={scripts} wide>
      <Form action={`${base}/meet`} csrf={here.csrf} idempotency={newId()}>
        <Hidden name="step" value={step} />
        <PageHead
          eyebrow={[
            t('conversation.title', { name }),
            t('conversation.eyebrow', { number: stepKeys.indexOf(step) + 1, whole: stepKeys.length }),
            t('conversation.minutes', { minutes: boxes[step] / 60 }),
          ].join(' · ')}
          title={t(`conversation.step.${step}`)}
          lead={t(`conversation.step.${step}.purpose`)}
        />
        <WithTools
          tools={
            <>
              <Steps label={t('conversation.steps')} steps={stepKeys.map((key) => stepOf(key, props))} />
              <TalkTimer
                words={here.words}
                step={{ passed: secondsIn(way.visits, step, here.now), whole: boxes[step] }}
                talk={{
                  passed: Math.floor((here.now.epochMilliseconds - began) / 1000),
                  whole: minutes * 60,
                }}
              />
              <TurnMarker
                words={here.words}
                speaking={props.speaking}
                href={`${base}/turns`}
                csrf={here.csrf}
                privateHref={`${base}/private`}
              />
            </>
          }
        >
          <StepContent {...props} name={name} />
          <NoteForBoth {...props} />
          <Actions>
            {after ? (
              <Button kind="primary" name="deed" value="next">
                {t('conversation.next', { step: t(`conversation.step.${after}`) })}
              </Button>
            ) : (
              <Button kind="primary" name="deed" value="agree">
                {t('conversation.agree')}
              </Button>
            )}
            {before && (
              <Button kind="plain" name="deed" value="back">
                {t('core.back')}: {t(`conversation.step.${before}`)}
              </Button>
            )}
          </Actions>
        </WithTools>
      </Form>
    </StaffFrame>
  );
}

function stepOf(key: StepKey, { here, step, way }: MeetProps) {
  const visited = way.visits.some((visit) => visit.step === key);
  const state = key === step ? ('current' as const) : visited ? ('done' as const) : ('todo' as const);
  const { t } = here.words;
  return { label: t(`conversation.step.${key}`), state, stateLabel: t(`conversation.state.${state}`) };
}
