import type { Here } from '#core/http/here.ts';
import { isolated } from '#core/words/words.ts';
import { Actions, ButtonLink } from '#ui/button.tsx';
import { PageHead } from '#ui/heading.tsx';
import { Facts } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Name, Time } from '#ui/person.tsx';
import { whereOf } from '../rules/calendar.ts';
import type { StoredConference } from '../rules/conference.ts';
import { teacherName } from '../rules/names.ts';
import { mayCancel } from '../rules/refusals.ts';
import type { Place } from './place.ts';

export type Done = 'booked' | 'moved' | 'cancelled';

export interface TalkPageProps {
  here: Here;
  place: Place;
  talk: StoredConference;
  /** Whether the viewer may change it, or only look. */
  theirs: boolean;
  done?: Done;
}

/** One booked talk: when, where, with whom; and the ways to change that. */
export function TalkPage({ here, place, talk, theirs, done }: TalkPageProps) {
  const { words } = here;
  const { t } = words;
  const cancelled = talk.state === 'cancelled';
  const at = place.talk(talk.conferenceId);
  const closed = bookingClosed({ here, place, talk });
  const open =
    theirs && !mayCancel({ state: talk.state, startsAt: talk.startsAt.epochMilliseconds }, here.now);
  const Frame = place.Frame;
  const title = t('timetable.talk.title', { child: isolated(talk.childGivenName) });
  // whoever has no e-mail put the entry into their calendar from here, and takes it out from here
  const calendar = (kind: 'primary' | 'quiet', words: string) => (
    <ButtonLink
      kind={kind}
      href={`/family/conferences/${talk.conferenceId}/calendar.ics`}
      download="talk.ics"
    >
      {words}
    </ButtonLink>
  );
  return (
    <Frame here={here} title={title} current={place.current}>
      <PageHead eyebrow={<Name>{talk.roundName}</Name>} title={title} />
      {cancelled ? (
        <Notice tone="info" role="status" title={t('timetable.talk.cancelled')}>
          {t(closed ? 'timetable.refused.closed' : 'timetable.talk.cancelled.text')}
        </Notice>
      ) : (
        done && (
          <Notice tone="good" role="status" title={t(`timetable.done.${done}`)}>
            {place.who === 'family' ? t('timetable.done.mail') : undefined}
          </Notice>
        )
      )}
      <TalkFacts here={here} talk={talk} />
      {open && closed && <p class="hint">{t('timetable.refused.closed')}</p>}
      <Actions>
        {place.who === 'family' &&
          !cancelled &&
          calendar(done ? 'primary' : 'quiet', t('timetable.talk.calendar'))}
        {open && !closed && <ButtonLink href={`${at}/change`}>{t('timetable.talk.change')}</ButtonLink>}
        {open && <ButtonLink href={`${at}/cancel`}>{t('timetable.talk.cancel')}</ButtonLink>}
        {cancelled && theirs && !closed && (
          <ButtonLink kind="primary" href={place.book(talk)}>
            {t('timetable.talk.again')}
          </ButtonLink>
        )}
        {place.who === 'family' && cancelled && calendar('quiet', t('timetable.taken.calendar'))}
        <ButtonLink kind="plain" href={place.back(talk)}>
          {t('timetable.talk.back')}
        </ButtonLink>
      </Actions>
    </Frame>
  );
}

/** Whether this reader chooses no other time any more: the office and teachers always may. */
export function bookingClosed({
  here,
  place,
  talk,
}: Pick<TalkPageProps, 'here' | 'place' | 'talk'>): boolean {
  return place.who === 'family' && talk.bookingClosesAt.epochMilliseconds <= here.now.epochMilliseconds;
}

/** When, with whom, how and where. */
export function TalkFacts({ here: { words }, talk }: Pick<TalkPageProps, 'here' | 'talk'>) {
  const { t } = words;
  const { startsAt, endsAt } = talk;
  const items = [
    {
      term: t('timetable.fact.when'),
      value: (
        <Time iso={startsAt.toString()}>
          {t('core.day-and-span', {
            day: words.date(startsAt, 'day'),
            span: isolated(words.span(startsAt, endsAt)),
          })}
        </Time>
      ),
    },
    {
      term: t('timetable.fact.with'),
      value: <Name>{teacherName(talk)}</Name>,
    },
    { term: t('timetable.fact.how'), value: t(`timetable.mode.${talk.mode}`) },
  ];
  const where = whereOf(talk, talk.schoolName);
  if (where) items.push({ term: t('timetable.fact.where'), value: <Name>{where}</Name> });
  if (talk.along.length)
    items.push({ term: t('timetable.fact.along'), value: <bdi>{words.list(talk.along.map(isolated))}</bdi> });
  return <Facts items={items} />;
}
