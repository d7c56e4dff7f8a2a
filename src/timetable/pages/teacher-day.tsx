import type { Child } from 'hono/jsx';
import type { FieldError } from '#core/forms/form.ts';
import { type Said, saidAll } from '#core/forms/said.ts';
import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { mintedIn } from '#core/ids.ts';
import { fullName } from '#core/words/full-name.ts';
import { isolated } from '#core/words/words.ts';
import type { Member } from '#people/access/reads/people.ts';
import { HoursFields } from '#rounds/pages/hours-fields.tsx';
import { labelsOf } from '#rounds/pages/labels.ts';
import type { Hours, Round } from '#rounds/rules/round.ts';
import { Button } from '#ui/button.tsx';
import { CardList } from '#ui/card.tsx';
import { Form } from '#ui/form.tsx';
import { FormErrors } from '#ui/form-errors.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Name } from '#ui/person.tsx';
import { hoursByDay } from '../rules/away.ts';
import type { FamilyTalk } from '../store/without-time.ts';
import type { HoursPlace } from './hours-place.ts';
import { officePlace } from './place.ts';
import { TakeFromDay } from './take-from-day.tsx';
import { WithoutTime } from './without-time.tsx';

export interface TeacherDayProps {
  here: Here;
  place: HoursPlace;
  round: Round;
  teacher: Member;
  hours: Hours[];
  without: FamilyTalk[];
  again?: FormAgain;
  done?: Child;
}

/** A form to look at again: that of a day, or "add". */
export interface FormAgain {
  form: string;
  typed: Record<string, string>;
  errors: FieldError[];
  refused?: string;
}

/** What is wrong with the form, said at the top; the fields of a day's form have the day in their ids. */
export function errorsOf({ words }: Here, again?: FormAgain): Said[] {
  const errors = saidAll(words, again?.errors ?? [], labelsOf(words)).map((one) =>
    one.field && again?.form !== 'add' ? { ...one, field: `${one.field}-${again?.form}` } : one,
  );
  return again?.refused ? [...errors, { message: again.refused }] : errors;
}

/** One teacher's hours while families book, day by day: a stretch can be taken away, and hours can be added. */
export function TeacherDayPage(props: TeacherDayProps) {
  const { here, place, round, teacher, hours, again } = props;
  const { words, csrf } = here;
  const { t } = words;
  const title = t('timetable.hours.of', { teacher: isolated(fullName(teacher)) });
  const errors = errorsOf(here, again);
  const adding = again?.form === 'add' ? again.typed : undefined;
  const office = place.who === 'office';
  return (
    <StaffFrame here={here} title={title} current={place.current}>
      <PageHead
        eyebrow={<Name>{round.name}</Name>}
        title={title}
        lead={t(hours.length ? 'timetable.hours.of.lead' : 'timetable.hours.of.none')}
      />
      {props.done && (
        <Notice tone="good" role="status">
          {props.done}
        </Notice>
      )}
      <FormErrors title={t('core.form.errors')} errors={errors} />
      <WithoutTime
        here={here}
        talks={props.without}
        choose={office ? officePlace.talk : undefined}
        calls={office}
      />
      <CardList>
        {hoursByDay(hours, words.timeZone).map((day) => (
          <TakeFromDay
            {...{ here, day, again }}
            action={`${place.teacher(round.roundId, teacher.personId)}/away`}
            button={t('timetable.hours.take')}
            named={t('timetable.hours.take.on', { day: words.date(day.day, 'day') })}
          >
            <ItemList label={words.date(day.day, 'day')}>
              {day.hours.map((one) => (
                <Item>
                  {words.span(one.startsAt, one.endsAt)}
                  {one.place && (
                    <>
                      {' · '}
                      <bdi>{one.place}</bdi>
                    </>
                  )}
                </Item>
              ))}
            </ItemList>
          </TakeFromDay>
        ))}
      </CardList>
      <Section title={t('timetable.hours.add')}>
        <Form
          action={place.teacher(round.roundId, teacher.personId)}
          csrf={csrf}
          idempotency={mintedIn(adding?._idempotency)}
        >
          <HoursFields here={here} typed={adding} errors={adding && again?.errors} />
          <Button>{t('timetable.hours.add')}</Button>
        </Form>
      </Section>
      <p>
        <a href={place.round(round.roundId)}>{t('timetable.hours.back')}</a>
      </p>
    </StaffFrame>
  );
}
