import { isolated, type Words } from '#core/words/words.ts';
import type { Child } from '#people/access/reads.ts';
import type { Round } from '#rounds/rules.ts';
import type { Conference } from '#timetable/reads.ts';
import { Actions, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { Name, Time } from '#ui/person.tsx';
import { Steps } from '#ui/steps.tsx';
import type { Way } from '../rules.ts';

interface Props {
  child: Child;
  round: Round;
  way: Way<Conference>;
  words: Words;
  /** Whether the way on may be the page's main button. */
  urgent: boolean;
}

/** One round with one child: where we are, and the one thing to do now. */
export function RoundCard({ child, round, way, words, urgent }: Props) {
  const { t } = words;
  return (
    <Card side="home" eyebrow={<Name>{round.name}</Name>} title={t(`home.next.${way.next}`)}>
      <Steps
        label={t('home.way', { round: isolated(round.name), child: isolated(child.givenName) })}
        steps={way.legs.map(({ leg, state }) => ({
          label: t(`home.leg.${leg}`),
          state,
          stateLabel: t(`home.leg.state.${state}`),
        }))}
      />
      <p>{leadOf(way, round, words)}</p>
      {way.coming.length > 0 && <Talks talks={way.coming} words={words} />}
      <WaysOn child={child} round={round} way={way} words={words} urgent={urgent} />
    </Card>
  );
}

function leadOf(way: Way<Conference>, round: Round, words: Words): string {
  const when = words.date(round.bookingOpensAt, 'moment');
  return words.t(`home.next.${way.next}.lead`, { when, minutes: round.slotMinutes });
}

function Talks({ talks, words }: { talks: Conference[]; words: Words }) {
  const { t } = words;
  return (
    <ItemList label={t('home.leg.talk')}>
      {talks.map((talk) => (
        <Item>
          <Time iso={talk.startsAt.toString()}>{words.date(talk.startsAt, 'moment')}</Time>
          <br />
          {t('home.talk.with', { teacher: isolated(`${talk.teacherGivenName} ${talk.teacherFamilyName}`) })}
          <br />
          <a href={`/family/conferences/${talk.conferenceId}/booking`}>{t('home.talk.open')}</a>
          {' · '}
          <a href={`/family/conferences/${talk.conferenceId}`}>{t('home.talk.expect')}</a>
        </Item>
      ))}
    </ItemList>
  );
}

function WaysOn({ child, round, way, words, urgent }: Props) {
  const { t } = words;
  const at = `/family/children/${child.childId}/rounds/${round.roundId}`;
  const main = urgent ? 'primary' : 'quiet';
  const answered = way.legs.find(({ leg }) => leg === 'answer')?.state === 'done';
  return (
    <Actions>
      {way.next === 'answer' && (
        <ButtonLink kind={main} href={`${at}/voice`}>
          {t('home.do.answer')}
        </ButtonLink>
      )}
      {way.next === 'book' && (
        <ButtonLink kind={main} href={`${at}/book`}>
          {t('home.do.book')}
        </ButtonLink>
      )}
      {way.next !== 'book' && way.mayChoose && (
        <ButtonLink href={`${at}/book`}>
          {t(way.coming.length > 0 ? 'home.do.book-more' : 'home.do.book')}
        </ButtonLink>
      )}
      {way.next !== 'answer' && answered && (
        <ButtonLink kind="plain" href={`${at}/voice`}>
          {t('home.do.answers')}
        </ButtonLink>
      )}
    </Actions>
  );
}
