import type { Member } from '#people/access/reads/people.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { Section } from '#ui/heading.tsx';
import type { HoursForAll } from '../actions/everybodys-hours.ts';
import type { Hours } from '../rules/round.ts';
import { ClockNotice } from './clock-notice.tsx';
import { EverybodysHours } from './everybodys-hours.tsx';
import { HoursFields } from './hours-fields.tsx';
import { LeftOut } from './left-out.tsx';
import { Planning, type PlanningProps } from './planning.tsx';

export interface HoursPageProps extends Omit<PlanningProps, 'title'> {
  teachers: Member[];
  hours: Hours[];
  typed?: Record<string, string>;
  /** What became of giving everybody the same hours, where somebody was left out. */
  result?: HoursForAll;
}

/** Everybody's hours: one form for all teachers, then each teacher's own. */
export function HoursPage(props: HoursPageProps) {
  const { here, round, result } = props;
  const { t } = here.words;
  const base = `/leader/rounds/${round.roundId}`;
  return (
    <Planning {...props} step="hours" title={t('rounds.hours.title')} lead={t('rounds.hours.lead')}>
      {result && <LeftOut {...{ here, result }} />}
      {round.state === 'draft' ? (
        <Section title={t('rounds.hours.all')}>
          <Form action={`${base}/hours`} csrf={here.csrf}>
            <HoursFields here={here} typed={props.typed} errors={props.errors} />
            <Button kind={props.hours.length ? 'quiet' : 'primary'}>{t('rounds.hours.all.add')}</Button>
          </Form>
        </Section>
      ) : (
        <p class="soft">{t('rounds.hours.locked')}</p>
      )}
      <ClockNotice {...props} />
      <EverybodysHours {...props} />
      {round.state === 'draft' && props.hours.length > 0 && (
        <p>
          <ButtonLink kind="primary" href={`${base}/questions`}>
            {t('core.continue')}
          </ButtonLink>
        </p>
      )}
    </Planning>
  );
}
