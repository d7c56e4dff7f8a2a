import type { Temporal } from 'temporal-polyfill';
import { fullName } from '#core/words/full-name.ts';
import { isolated } from '#core/words/words.ts';
import type { Member } from '#people/access/reads/people.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import type { Guests } from '../rules/invited.ts';
import type { Problem } from '../rules/problems.ts';
import { whenOf } from './hours-said.ts';
import { Who } from './invited.tsx';
import { Planning, type PlanningProps } from './planning.tsx';

export interface OpenPageProps extends Omit<PlanningProps, 'title'> {
  guests: Guests;
  problems: Problem[];
  teachers: Member[];
  /** The children about whom nobody can be invited. */
  without: Member[];
  /** When the last talk begins, where booking would close only after it. */
  lastBegins?: Temporal.Instant;
  /** How many teachers have clearly fewer times than children invited. */
  tight: number;
  /** The district's language: what somebody is written to in whose own Alongside does not speak. */
  fallback: string;
}

/** The last look before families hear of it: exactly who will be invited, and what still keeps the round from opening. */
export function OpenPage(props: OpenPageProps) {
  const { here, round, problems } = props;
  const { t } = here.words;
  const base = `/leader/rounds/${round.roundId}`;
  return (
    <Planning {...props} step="open" title={t('rounds.open.title')} lead={t('rounds.open.lead')}>
      {problems.length > 0 && (
        <Notice tone="stop" title={t('rounds.open.problems')}>
          <ul>
            {problems.map((problem) => (
              <li>
                <a
                  href={`${base}/${'hours' in problem || problem.because === 'no-hours' ? 'hours' : 'basics'}`}
                >
                  {problemIn(props, problem)}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {props.lastBegins && (
        <Notice tone="care">
          <p>
            {t('rounds.open.late', {
              closes: here.words.date(round.bookingClosesAt, 'moment'),
              last: here.words.date(props.lastBegins, 'moment'),
            })}
          </p>
          <a href={`${base}/basics`}>{t('rounds.step.basics')}</a>
        </Notice>
      )}
      {props.tight > 0 && (
        <Notice tone="care">
          <p>{t('rounds.open.tight', { count: props.tight })}</p>
          <a href={`${base}/hours`}>{t('rounds.step.hours')}</a>
        </Notice>
      )}
      <Who {...props} />
      {problems.length === 0 && (
        <Form action={`${base}/open`} csrf={here.csrf}>
          <Actions>
            <Button kind="primary">{t('rounds.open.button')}</Button>
            <ButtonLink href={`${base}/preview`}>{t('core.back')}</ButtonLink>
          </Actions>
        </Form>
      )}
    </Planning>
  );
}

function problemIn({ here, teachers }: OpenPageProps, problem: Problem): string {
  const { t } = here.words;
  const because = t(`rounds.refused.${problem.because}`);
  if (!('hours' in problem)) return because;
  const teacher = teachers.find((one) => one.personId === problem.hours.teacherId);
  const name = isolated(teacher ? fullName(teacher) : '?');
  return t('rounds.open.problem.hours', { teacher: name, when: whenOf(here, problem.hours), because });
}
