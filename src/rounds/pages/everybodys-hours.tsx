import { fullName } from '#core/words/full-name.ts';
import { isolated } from '#core/words/words.ts';
import { Actions } from '#ui/button.tsx';
import { Name } from '#ui/person.tsx';
import { Table } from '#ui/table.tsx';
import type { Round } from '../rules/round.ts';
import { slotsOf } from '../rules/slots.ts';
import type { HoursPageProps } from './hours.tsx';
import { whenOf } from './hours-said.ts';

/** Each teacher with hours and how many talks fit into them. */
export function EverybodysHours({ here, round, teachers, hours }: HoursPageProps) {
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
        <Actions>
          <a
            href={hrefOf(round, teacher.personId)}
            aria-label={t('rounds.hours.change.named', { teacher: isolated(fullName(teacher)) })}
          >
            {t('rounds.hours.change')}
          </a>
        </Actions>
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

/** While families book, hours change where it shows who has a time in them. */
function hrefOf({ roundId, state }: Round, teacherId: string): string {
  return state === 'open'
    ? `/leader/hours/${roundId}/${teacherId}`
    : `/leader/rounds/${roundId}/hours/${teacherId}`;
}
