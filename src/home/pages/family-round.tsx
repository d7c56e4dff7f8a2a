import { isolated, type Words } from '#core/words/words.ts';
import type { Child } from '#people/access/reads/family.ts';
import type { Round } from '#rounds/rules/round.ts';
import type { Conference } from '#timetable/reads.ts';
import { Card } from '#ui/card.tsx';
import { Name } from '#ui/person.tsx';
import { Steps } from '#ui/steps.tsx';
import type { Way } from '../rules.ts';
import { Talks } from './round-talks.tsx';
import { WaysOn } from './ways-on.tsx';

export interface Props {
  child: Child;
  round: Round;
  way: Way<Conference>;
  words: Words;
  /** The guardian who reads. */
  me: string | undefined;
  /** Whether the way on may be the page's main button. */
  urgent: boolean;
}

/** One round with one child: where we are, and the one thing to do now. */
export function RoundCard({ child, round, way, words, me, urgent }: Props) {
  const { t } = words;
  return (
    <Card side="home" eyebrow={<Name>{round.name}</Name>} title={t(`home.next.${way.next}`)}>
      {/* a way that leads nowhere any more would only show what was not done */}
      {way.next !== 'over' && (
        <Steps
          label={t('home.way', { round: isolated(round.name), child: isolated(child.givenName) })}
          steps={way.legs.map(({ leg, state }) => ({
            label: t(`home.leg.${leg}`),
            state,
            stateLabel: t(`home.leg.state.${state}`),
          }))}
        />
      )}
      <p>{leadOf(way, round, words)}</p>
      {/* whoever has answered nothing reads of the questions first, and must not take them for the way to a time */}
      {way.next === 'answer' && way.onlyBySchool && (
        <p>
          {t('home.next.ask-school')} {t('home.next.ask-school.lead')}
        </p>
      )}
      {way.coming.length > 0 && <Talks talks={way.coming} words={words} me={me} />}
      <WaysOn child={child} round={round} way={way} words={words} urgent={urgent} />
    </Card>
  );
}

function leadOf(way: Way<Conference>, round: Round, words: Words): string {
  if (way.next === 'talk' && !way.mayChoose) return words.t('home.next.talk.lead.closed');
  const when = words.date(round.bookingOpensAt, 'moment');
  return words.t(`home.next.${way.next}.lead`, { when, minutes: round.slotMinutes });
}
