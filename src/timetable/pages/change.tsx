import type { Here } from '#core/http/here.ts';
import { isolated } from '#core/words/words.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { PageHead } from '#ui/heading.tsx';
import { Notice } from '#ui/notice.tsx';
import type { StoredConference } from '../rules/conference.ts';
import type { Time as FreeTime } from '../rules/free.ts';
import { teacherName } from '../rules/names.ts';
import type { Mode, Refusal } from '../rules/refusals.ts';
import { label } from './labels.ts';
import { ModeChoice } from './mode.tsx';
import type { Place } from './place.ts';
import { bookingClosed, TalkFacts } from './talk.tsx';
import { Times } from './times.tsx';

export interface ChangePageProps {
  here: Here;
  place: Place;
  talk: StoredConference;
  times: readonly FreeTime[];
  mode?: Mode;
  because?: Refusal | 'choose';
}

/** Another time with the same teacher. The old time is theirs until the new one is. */
export function ChangePage(props: ChangePageProps) {
  const { here, place, talk } = props;
  const { words } = here;
  const { t } = words;
  const closed = bookingClosed(props);
  const because = closed ? 'closed' : props.because;
  const Frame = place.Frame;
  return (
    <Frame here={here} title={t('timetable.change.title')} current={place.current}>
      <PageHead
        title={t('timetable.change.title')}
        lead={
          closed
            ? undefined
            : t('timetable.change.lead', { when: label(words, talk.startsAt.epochMilliseconds, 'moment') })
        }
      />
      {because && (
        <Notice tone="care" role="alert" title={t(`timetable.refused.${because}`)}>
          {t('timetable.change.kept')}
        </Notice>
      )}
      {closed ? (
        <Actions>
          <ButtonLink href={place.talk(talk.conferenceId)}>{t('timetable.refused.see')}</ButtonLink>
        </Actions>
      ) : (
        <Choices {...props} />
      )}
    </Frame>
  );
}

function Choices({ here: { words, csrf }, place, talk, times, mode }: ChangePageProps) {
  const { t } = words;
  const at = place.talk(talk.conferenceId);
  return (
    <Form action={`${at}/change`} csrf={csrf}>
      <Hidden name="sequence" value={talk.sequence} />
      <Times
        words={words}
        id="times"
        legend={t('timetable.times.legend', { teacher: isolated(teacherName(talk)) })}
        times={times}
        selected={talk.startsAt.epochMilliseconds}
      />
      <ModeChoice words={words} id="mode" value={mode ?? talk.mode} />
      <Actions>
        <Button kind="primary">{t('timetable.change.button')}</Button>
        <ButtonLink kind="plain" href={at}>
          {t('timetable.change.keep')}
        </ButtonLink>
      </Actions>
    </Form>
  );
}

/** Asks once before a talk is given up. */
export function CancelPage({ here, place, talk, because }: Omit<ChangePageProps, 'times' | 'mode'>) {
  const { t } = here.words;
  const at = place.talk(talk.conferenceId);
  const Frame = place.Frame;
  return (
    <Frame here={here} title={t('timetable.cancel.title')} current={place.current}>
      <PageHead
        title={t('timetable.cancel.title')}
        lead={t(
          bookingClosed({ here, place, talk }) ? 'timetable.cancel.lead.closed' : 'timetable.cancel.lead',
        )}
      />
      {because && <Notice tone="care" role="alert" title={t(`timetable.refused.${because}`)} />}
      <TalkFacts here={here} talk={talk} />
      <Form action={`${at}/cancel`} csrf={here.csrf} bare>
        <Hidden name="sequence" value={talk.sequence} />
        <Actions>
          <Button kind="danger">{t('timetable.cancel.button')}</Button>
          <ButtonLink kind="plain" href={at}>
            {t('timetable.change.keep')}
          </ButtonLink>
        </Actions>
      </Form>
    </Frame>
  );
}
