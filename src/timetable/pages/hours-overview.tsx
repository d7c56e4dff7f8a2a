import type { Child } from 'hono/jsx';
import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { fullName } from '#core/words/full-name.ts';
import { isolated } from '#core/words/words.ts';
import type { Member } from '#people/access/reads/people.ts';
import type { HoursForAll } from '#rounds/actions/everybodys-hours.ts';
import { whenOf } from '#rounds/pages/hours-said.ts';
import { LeftOut } from '#rounds/pages/left-out.tsx';
import type { Hours, Round } from '#rounds/rules/round.ts';
import { Actions } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { FormErrors } from '#ui/form-errors.tsx';
import { PageHead } from '#ui/heading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Name } from '#ui/person.tsx';
import { Table } from '#ui/table.tsx';
import type { FamilyTalk } from '../store/without-time.ts';
import { Evenings } from './evenings.tsx';
import type { HoursPlace } from './hours-place.ts';
import { officePlace } from './place.ts';
import { errorsOf, type FormAgain } from './teacher-day.tsx';
import { WithoutTime } from './without-time.tsx';

export interface HoursOverviewProps {
  here: Here;
  place: HoursPlace;
  rounds: Round[];
  round?: Round;
  teachers: Member[];
  hours: Hours[];
  without: FamilyTalk[];
  /** A form for everybody to look at again. */
  again?: FormAgain;
  /** Who was left out when everybody was given the same hours. */
  result?: HoursForAll;
  done?: Child;
}

/** The teachers of an open round with their hours, and first who has lost a time and has no other yet. */
export function HoursOverview(props: HoursOverviewProps) {
  const { here, place, rounds, round, without } = props;
  const { t } = here.words;
  const office = place.who === 'office';
  return (
    <StaffFrame here={here} title={t('timetable.hours.title')} current={place.current} wide>
      <PageHead
        eyebrow={round && <Name>{round.name}</Name>}
        title={t('timetable.hours.title')}
        lead={t('timetable.hours.lead')}
      />
      {props.done && (
        <Notice tone="good" role="status">
          {props.done}
        </Notice>
      )}
      <FormErrors title={t('core.form.errors')} errors={errorsOf(here, props.again)} />
      {props.result && <LeftOut {...{ here, result: props.result }} />}
      {!round && <Empty title={t('timetable.hours.none')} />}
      <WithoutTime
        here={here}
        talks={without}
        choose={office ? officePlace.talk : undefined}
        calls={office}
        named
      />
      {round && <Teachers {...props} round={round} />}
      {round && <Evenings {...props} round={round} hours={hoursToCome(props)} />}
      {rounds
        .filter((one) => one.roundId !== round?.roundId)
        .map((one) => (
          <p>
            <a href={place.round(one.roundId)}>{t('timetable.hours.other', { round: isolated(one.name) })}</a>
          </p>
        ))}
    </StaffFrame>
  );
}

/** Hours that are over cannot be taken away from anybody. */
function hoursToCome({ here, hours }: HoursOverviewProps): Hours[] {
  return hours.filter((one) => one.endsAt.epochMilliseconds > here.now.epochMilliseconds);
}

function Teachers({ here, place, round, teachers, hours }: HoursOverviewProps & { round: Round }) {
  const { t } = here.words;
  const rows = teachers.map(({ personId, ...person }) => {
    const own = hours.filter((one) => one.teacherId === personId);
    const teacher = fullName(person);
    return {
      teacher: <Name>{teacher}</Name>,
      when: own.length ? own.map((one) => <div>{whenOf(here, one)}</div>) : t('rounds.hours.none'),
      change: (
        <Actions>
          <a
            href={place.teacher(round.roundId, personId)}
            aria-label={t('timetable.hours.change.named', { teacher: isolated(teacher) })}
          >
            {t('timetable.hours.change')}
          </a>
        </Actions>
      ),
    };
  });
  const columns = [
    { key: 'teacher', label: t('timetable.hours.teacher') },
    { key: 'when', label: t('timetable.hours.when') },
    { key: 'change', label: t('timetable.hours.change') },
  ];
  return <Table caption={t('timetable.hours.caption')} columns={columns} rows={rows} />;
}
