import type { Here } from '#core/http/here.ts';
import { isolated } from '#core/words/words.ts';
import { Actions, ButtonLink } from '#ui/button.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Name } from '#ui/person.tsx';
import type { Again } from '../rules/again.ts';
import type { StoredConference } from '../rules/conference.ts';
import { teacherName } from '../rules/names.ts';
import type { Mode, Refusal } from '../rules/refusals.ts';
import { AllTimes, NearestTimes } from './again.tsx';
import { label } from './labels.ts';
import type { Place } from './place.ts';

export interface TimeTakenProps {
  here: Here;
  place: Place;
  talk: StoredConference;
  /** The ways on; without them the viewer may only look. */
  again?: Again;
  because?: Refusal | 'choose';
  mode?: Mode;
}

/** A talk whose hours were taken away: what happened, in plain words, and the times nearest to the one that is gone. */
export function TimeTakenPage(props: TimeTakenProps) {
  const { here, place, talk, again, because } = props;
  const { words } = here;
  const { t } = words;
  const Frame = place.Frame;
  const family = place.who === 'family';
  const title = t('timetable.talk.title', { child: isolated(talk.childGivenName) });
  const said = {
    when: label(words, talk.startsAt.epochMilliseconds, 'moment'),
    teacher: isolated(teacherName(talk)),
    child: isolated(talk.childGivenName),
  };
  return (
    <Frame here={here} title={title} current={place.current}>
      <PageHead eyebrow={<Name>{talk.roundName}</Name>} title={title} />
      {because && <Notice tone="care" role="alert" title={t(`timetable.refused.${because}`)} />}
      <Notice
        tone="info"
        role="note"
        title={t(family ? 'timetable.taken.title' : 'timetable.taken.staff.title')}
      >
        {t(family ? 'timetable.taken.text' : 'timetable.taken.staff.text', said)}
      </Notice>
      {again?.times.length === 0 && (
        <p>{t(family ? 'timetable.taken.none' : 'timetable.taken.staff.none')}</p>
      )}
      {again && again.times.length > 0 && (
        <Section title={t('timetable.taken.choose')}>
          <NearestTimes {...props} again={again} />
          <AllTimes {...props} again={again} />
        </Section>
      )}
      {!again && because !== 'restricted' && <p>{t('timetable.mail.taken.along')}</p>}
      <Actions>
        {family && (
          <ButtonLink href={`/family/conferences/${talk.conferenceId}/calendar.ics`} download="talk.ics">
            {t('timetable.taken.calendar')}
          </ButtonLink>
        )}
        <ButtonLink kind="plain" href={place.back(talk)}>
          {t('timetable.talk.back')}
        </ButtonLink>
      </Actions>
    </Frame>
  );
}
