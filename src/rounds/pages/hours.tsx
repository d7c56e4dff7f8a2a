import { isolated } from '#core/words/words.ts';
import type { Member } from '#people/access/reads/people.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Form } from '#ui/field.tsx';
import { Section } from '#ui/heading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Name } from '#ui/person.tsx';
import { Table } from '#ui/table.tsx';
import type { HoursForAll } from '../actions/hours.ts';
import { clocksChangeOn, datesOf } from '../rules/calendar.ts';
import { type Hours, slotsOf } from '../rules.ts';
import { HoursFields } from './hours-fields.tsx';
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
      {result && (
        <Notice tone="care" role="status" title={t('rounds.hours.all.some', { count: result.added })}>
          <ul>
            {result.left.map(({ teacher, because }) => (
              <li>
                {t('rounds.hours.all.left', {
                  teacher: isolated(fullName(teacher)),
                  because: t(`rounds.refused.${because}`),
                })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
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

function ClockNotice({ here, hours }: HoursPageProps) {
  const { words } = here;
  const changing = datesOf(hours, words.timeZone).filter((date) => clocksChangeOn(date, words.timeZone));
  if (changing.length === 0) return null;
  return (
    <Notice tone="info">
      {changing.map((date) => (
        <p>{words.t('rounds.hours.clocks', { date: words.date(date, 'day') })}</p>
      ))}
    </Notice>
  );
}

function EverybodysHours({ here, round, teachers, hours }: HoursPageProps) {
  const { words } = here;
  const { t } = words;
  const rows = teachers.map((teacher) => {
    const own = hours.filter((one) => one.teacherId === teacher.personId);
    const talks = own.flatMap((one) => slotsOf(one, round.slotMinutes, round.pauseMinutes)).length;
    return {
      teacher: <Name>{fullName(teacher)}</Name>,
      when: own.length ? own.map((one) => <div>{whenOf(here, one)}</div>) : t('rounds.hours.none'),
      talks: words.number(talks),
      change: (
        <a
          href={`/leader/rounds/${round.roundId}/hours/${teacher.personId}`}
          aria-label={t('rounds.hours.change.named', { teacher: isolated(fullName(teacher)) })}
        >
          {t('rounds.hours.change')}
        </a>
      ),
    };
  });
  const columns = [
    { key: 'teacher', label: t('rounds.hours.teacher') },
    { key: 'when', label: t('rounds.hours.when') },
    { key: 'talks', label: t('rounds.hours.talks'), numeric: true },
    { key: 'change', label: t('rounds.hours.change') },
  ];
  return <Table caption={t('rounds.hours.table')} columns={columns} rows={rows} />;
}

export function fullName(person: { givenName: string; familyName: string }): string {
  return `${person.givenName} ${person.familyName}`;
}

/** "Tue 24 Nov, 16:00–18:00, Room 12" */
export function whenOf({ words }: HoursPageProps['here'], one: Hours): string {
  const parts = [words.date(one.startsAt, 'shortDay'), words.span(one.startsAt, one.endsAt)];
  if (one.place) parts.push(isolated(one.place));
  return parts.join(' · ');
}
