import { wrongIn } from '#core/forms/said.ts';
import { isolated } from '#core/words/words.ts';
import { Button } from '#ui/button.tsx';
import { Fold } from '#ui/details.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { Columns } from '#ui/layout.tsx';
import { phaseOf } from '../rules/round.ts';
import { Planning, type PlanningProps } from './planning.tsx';

export interface DeadlinesProps extends Omit<PlanningProps, 'title'> {
  typed: Record<string, string>;
}

/** When booking opens, until it has; and when it closes, also after it did. */
export function DeadlinesPage(props: DeadlinesProps) {
  const { here, round } = props;
  const { t, timeZone, date } = wordsOf(props);
  const phase = phaseOf(round, here.now);
  const at = `/leader/rounds/${round.roundId}/deadlines`;
  return (
    <Planning
      {...props}
      title={t('rounds.deadlines.title')}
      lead={t('rounds.deadlines.lead', { zone: isolated(timeZone) })}
    >
      {phase === 'booking' && <p>{t('rounds.deadlines.opened', { when: date(round.bookingOpensAt) })}</p>}
      {phase === 'talks' && <p>{t('rounds.deadlines.closed', { when: date(round.bookingClosesAt) })}</p>}
      <Form action={at} csrf={here.csrf}>
        {phase === 'soon' && <Moment {...props} of="opens" />}
        <Moment {...props} of="closes" />
        <Button kind="primary">{t('rounds.deadlines.save')}</Button>
      </Form>
      {phase === 'booking' && (
        <Fold summary={t('rounds.deadlines.close')}>
          <p>{t('rounds.deadlines.close.lead')}</p>
          <Form action={at} csrf={here.csrf} bare>
            <Hidden name="deed" value="close" />
            <Button>{t('rounds.deadlines.close')}</Button>
          </Form>
        </Fold>
      )}
      <p>
        <a href={`/leader/rounds/${round.roundId}`}>{t('core.back')}</a>
      </p>
    </Planning>
  );
}

function Moment({ here, typed, errors = [], of }: DeadlinesProps & { of: 'opens' | 'closes' }) {
  const { t } = here.words;
  const at = (name: string) => ({
    ...{ name, value: typed[name] ?? '', required: true },
    error: wrongIn(here.words, errors, name),
  });
  return (
    <Columns>
      <Field {...at(`${of}On`)} type="date" label={t(`rounds.basics.${of}-on`)} />
      <Field {...at(`${of}At`)} type="time" label={t(`rounds.basics.${of}-at`)} />
    </Columns>
  );
}

function wordsOf({ here: { words } }: DeadlinesProps) {
  const { t, timeZone } = words;
  return { t, timeZone, date: (at: Parameters<typeof words.date>[0]) => words.date(at, 'moment') };
}
