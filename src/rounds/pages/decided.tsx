import { Facts } from '#ui/list.tsx';
import { daysIn } from './invitation.ts';
import type { RoundPageProps } from './round.tsx';

/** What was decided about a round, and, once it is open, who was invited. */
export function Decided({ here, round, hours, invited }: RoundPageProps) {
  const { words } = here;
  const { t } = words;
  const span = {
    from: words.date(round.bookingOpensAt, 'moment'),
    to: words.date(round.bookingClosesAt, 'moment'),
  };
  const items = [
    { term: t('rounds.booking'), value: t('rounds.booking.span', span) },
    { term: t('rounds.days'), value: daysIn(words, hours) },
    {
      term: t('rounds.length'),
      value: t('rounds.length.value', { minutes: round.slotMinutes, pause: round.pauseMinutes }),
    },
    {
      term: t('rounds.ending'),
      value: t(round.goalRequired ? 'rounds.ending.required' : 'rounds.ending.optional'),
    },
    { term: t('rounds.check-in'), value: t('rounds.check-in.value', { days: round.checkInAfterDays }) },
  ];
  if (round.state !== 'draft') {
    const { guardians, children, letters } = invited;
    items.push(
      {
        term: t('rounds.round.invited'),
        value: t('rounds.open.guardians.value', { count: guardians, children }),
      },
      { term: t('rounds.open.letters'), value: t('rounds.open.letters.value', { count: letters }) },
    );
  }
  return <Facts items={items} />;
}
