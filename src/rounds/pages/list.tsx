import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Card, CardList } from '#ui/card.tsx';
import { Empty } from '#ui/empty.tsx';
import { PageHead } from '#ui/heading.tsx';
import { Name, Tag } from '#ui/person.tsx';
import { phaseOf, type Round } from '../rules/round.ts';

/** The rounds of the schools the leader leads. */
export function RoundsPage({ here, rounds }: { here: Here; rounds: Round[] }) {
  const { t, date } = wordsOf(here);
  const plan = <ButtonLink href="/leader/rounds/new">{t('rounds.new')}</ButtonLink>;
  return (
    <StaffFrame here={here} title={t('rounds.title')} current="rounds">
      <PageHead title={t('rounds.title')} lead={t('rounds.lead')} actions={rounds.length > 0 && plan} />
      {rounds.length === 0 && (
        <Empty title={t('rounds.none')} action={plan}>
          {t('rounds.none.lead')}
        </Empty>
      )}
      <CardList>
        {rounds.map((round) => (
          <Card
            title={
              <a href={`/leader/rounds/${round.roundId}`}>
                <Name>{round.name}</Name>
              </a>
            }
            footer={<Tag>{t(`rounds.phase.${phaseOf(round, here.now)}`)}</Tag>}
          >
            <p>
              {t('rounds.booking')}{' '}
              {t('rounds.booking.span', {
                from: date(round.bookingOpensAt),
                to: date(round.bookingClosesAt),
              })}
            </p>
          </Card>
        ))}
      </CardList>
    </StaffFrame>
  );
}

function wordsOf({ words }: Here) {
  return { t: words.t, date: (at: Round['bookingOpensAt']) => words.date(at, 'date') };
}
