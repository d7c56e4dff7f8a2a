import { Button, ButtonLink } from '#ui/button.tsx';
import { Fold } from '#ui/details.tsx';
import { Form } from '#ui/field.tsx';
import { Section } from '#ui/heading.tsx';
import { Facts } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Tag } from '#ui/person.tsx';
import { type Hours, phaseOf } from '../rules.ts';
import { daysIn } from './invitation.ts';
import { Planning, type PlanningProps } from './planning.tsx';

export interface RoundPageProps extends Omit<PlanningProps, 'title'> {
  hours: Hours[];
  invited: { guardians: number; children: number; letters: number };
  /** Guardians who could be invited and are not yet. */
  newcomers: number;
}

/** One round as it stands: where it is, what was decided, and what can be done now. */
export function RoundPage(props: RoundPageProps) {
  const { here, round } = props;
  const { t } = here.words;
  const base = `/leader/rounds/${round.roundId}`;
  return (
    <Planning {...props} title={round.name} lead={<Tag>{t(`rounds.phase.${phaseOf(round, here.now)}`)}</Tag>}>
      <Decided {...props} />
      {round.state === 'draft' && (
        <p>
          <ButtonLink kind="primary" href={`${base}/hours`}>
            {t('rounds.round.go-on')}
          </ButtonLink>
        </p>
      )}
      {round.state === 'open' && <WhileOpen {...props} />}
    </Planning>
  );
}

function Decided({ here, round, hours, invited }: RoundPageProps) {
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

function WhileOpen({ here, round, newcomers }: RoundPageProps) {
  const { t } = here.words;
  const base = `/leader/rounds/${round.roundId}`;
  return (
    <>
      {newcomers > 0 && (
        <Notice tone="info" title={t('rounds.round.newcomers', { count: newcomers })}>
          <Form action={`${base}/newcomers`} csrf={here.csrf}>
            <Button>{t('rounds.round.newcomers.button')}</Button>
          </Form>
        </Notice>
      )}
      <Section title={t('rounds.step.hours')}>
        <ButtonLink href={`${base}/hours`}>{t('rounds.hours.table')}</ButtonLink>
      </Section>
      <Fold summary={t('rounds.round.end.title')}>
        <p>{t('rounds.round.end.lead')}</p>
        <Form action={`${base}/end`} csrf={here.csrf}>
          <Button kind="danger">{t('rounds.round.end.button')}</Button>
        </Form>
      </Fold>
    </>
  );
}
