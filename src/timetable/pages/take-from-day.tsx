import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { Columns } from '#ui/layout.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import type { DayOfHours } from '../rules/away.ts';
import type { TeacherDayProps } from './teacher-day.tsx';

/** One day's hours with the stretch to take away: all of them, unless something else is typed. */
export function TakeFromDay({
  here,
  place,
  round,
  teacher,
  day,
  again,
}: TeacherDayProps & { day: DayOfHours }) {
  const { words } = here;
  const { t } = words;
  const on = day.day.toString();
  const mine = again?.form === on ? again : undefined;
  const title = words.date(day.day, 'day');
  const at = (name: 'from' | 'until') => {
    const because = mine?.errors.find((e) => e.field === name)?.because;
    return {
      ...{ name, id: `f-${name}-${on}`, type: 'time' as const, required: true },
      value: mine?.typed[name] ?? day[name].toString().slice(0, 5),
      error: because && t(because),
    };
  };
  return (
    <Card title={title}>
      <ItemList label={title}>
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
      <Form action={`${place.teacher(round.roundId, teacher.personId)}/away`} method="get">
        <Hidden name="on" value={on} />
        <Columns>
          <Field {...at('from')} label={t('rounds.hours.from')} />
          <Field {...at('until')} label={t('rounds.hours.until')} />
        </Columns>
        <Button label={t('timetable.hours.take.on', { day: title })}>{t('timetable.hours.take')}</Button>
      </Form>
    </Card>
  );
}
