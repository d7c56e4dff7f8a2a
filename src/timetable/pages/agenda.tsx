import type { Here } from '#core/http/here.ts';
import { isolated } from '#core/words/words.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Fold } from '#ui/details.tsx';
import { Empty } from '#ui/empty.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { Name, Time } from '#ui/person.tsx';
import type { WhoComes } from '../reads/who-comes.ts';
import { byDay } from '../rules/choices.ts';
import type { StoredConference } from '../rules/conference.ts';
import { childName } from '../rules/names.ts';
import type { FamilyTalk } from '../store/without-time.ts';
import { label } from './labels.ts';
import { teacherPlace } from './place.ts';
import { WithoutTime } from './without-time.tsx';

/** A teacher's talks, day by day; each leads to preparing, meeting and its booking. */
export function AgendaPage(props: {
  here: Here;
  coming: StoredConference[];
  earlier: StoredConference[];
  without: FamilyTalk[];
  who: WhoComes;
}) {
  const { here, coming, earlier, without, who } = props;
  const { t } = here.words;
  const title = t('timetable.agenda.title');
  const Frame = teacherPlace.Frame;
  return (
    <Frame here={here} title={title} current="talks">
      <PageHead
        title={title}
        lead={t('timetable.agenda.lead', { count: coming.length })}
        actions={<ButtonLink href="/teacher/bookings">{t('timetable.desk.title')}</ButtonLink>}
      />
      <WithoutTime here={here} talks={without} choose={teacherPlace.talk} />
      {coming.length === 0 && (
        <Empty title={t('timetable.agenda.empty.title')}>{t('timetable.agenda.empty.text')}</Empty>
      )}
      <Days here={here} talks={coming} who={who} />
      {earlier.length > 0 && (
        <Fold summary={t('timetable.agenda.earlier')}>
          <Days here={here} talks={earlier} who={who} />
        </Fold>
      )}
    </Frame>
  );
}

function Days({ here, talks, who }: { here: Here; talks: StoredConference[]; who: WhoComes }) {
  const spans = talks.map((talk) => ({
    talk,
    from: talk.startsAt.epochMilliseconds,
    to: talk.endsAt.epochMilliseconds,
  }));
  return (
    <>
      {byDay(spans, (ms) => label(here.words, ms, 'day')).map(({ day, times }) => (
        <Section title={day}>
          <ItemList label={day}>
            {times.map(({ talk }) => (
              <Item actions={<Ways here={here} talk={talk} />}>
                <Talk here={here} talk={talk} guardians={who.get(talk.conferenceId) ?? []} />
              </Item>
            ))}
          </ItemList>
        </Section>
      ))}
    </>
  );
}

function Talk({
  here,
  talk,
  guardians,
}: {
  here: Here;
  talk: StoredConference;
  guardians: readonly string[];
}) {
  const { words } = here;
  const { t } = words;
  return (
    <>
      <Time iso={talk.startsAt.toString()}>
        <bdi>{words.span(talk.startsAt, talk.endsAt)}</bdi>
      </Time>{' '}
      <strong>
        <Name>{childName(talk)}</Name>
      </strong>
      <p class="hint">
        {guardians.length > 0 && (
          <>{t('timetable.agenda.who', { names: words.list(guardians.map(isolated)) })} · </>
        )}
        {t(`timetable.mode.${talk.mode}`)}
      </p>
    </>
  );
}

function Ways({ here: { words }, talk }: { here: Here; talk: StoredConference }) {
  const { t } = words;
  const child = { child: isolated(talk.childGivenName) };
  const at = `/teacher/conferences/${talk.conferenceId}`;
  return (
    <>
      {talk.state !== 'closed' && (
        <ButtonLink href={`${at}/prepare`} label={t('timetable.agenda.for', child)}>
          {t('timetable.agenda.prepare')}
        </ButtonLink>
      )}
      <ButtonLink href={`${at}/meet`} label={t('timetable.agenda.meet-for', child)}>
        {t('timetable.agenda.meet')}
      </ButtonLink>
      <ButtonLink
        kind="plain"
        href={teacherPlace.talk(talk.conferenceId)}
        label={t('timetable.agenda.booking-for', child)}
      >
        {t('timetable.agenda.booking')}
      </ButtonLink>
    </>
  );
}
