import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Fold } from '#ui/details.tsx';
import { Form } from '#ui/form.tsx';
import { Section } from '#ui/heading.tsx';
import { Notice } from '#ui/notice.tsx';
import { phaseOf } from '../rules/round.ts';
import type { RoundPageProps } from './round.tsx';

/** What a leader can still do while families book. */
export function WhileOpen({ here, round, newcomers }: RoundPageProps) {
  const { t } = here.words;
  const phase = phaseOf(round, here.now);
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
      <Section title={t('rounds.booking')}>
        <Actions>
          <ButtonLink href={`${base}/deadlines`}>
            {t(phase === 'soon' ? 'rounds.deadlines.open.soon' : 'rounds.deadlines.open')}
          </ButtonLink>
          {phase === 'booking' && (
            <ButtonLink href={`${base}/remind`}>{t('rounds.deadlines.remind')}</ButtonLink>
          )}
        </Actions>
      </Section>
      <Section title={t('rounds.step.hours')}>
        <Actions>
          <ButtonLink href={`${base}/hours`}>{t('rounds.hours.table')}</ButtonLink>
          <ButtonLink href={`/leader/hours/${round.roundId}`}>{t('rounds.hours.while-open')}</ButtonLink>
        </Actions>
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
