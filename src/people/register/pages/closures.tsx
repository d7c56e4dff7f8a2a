import type { Here } from '#core/http/here.ts';
import type { School } from '#people/access/reads/schools.ts';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { Time } from '#ui/person.tsx';
import type { Closure } from '../store/calendar.ts';

export function Closures({
  here: { words, csrf },
  school,
  closures,
}: {
  here: Here;
  school: School;
  closures: readonly Closure[];
}) {
  const { t } = words;
  if (closures.length === 0) return <p class="hint">{t('roster.calendar.closures.none')}</p>;
  return (
    <ItemList label={t('roster.calendar.closures')}>
      {closures.map(({ day, name }) => (
        <Item>
          <Time iso={day.toString()}>{words.date(day, 'date')}</Time> <bdi>{name}</bdi>
          <Form action={`/office/calendar/${school.schoolId}/reopen`} csrf={csrf} bare>
            <Button
              kind="plain"
              name="day"
              value={day.toString()}
              label={t('roster.calendar.remove', { day: words.date(day, 'date') })}
            >
              {t('core.remove')}
            </Button>
          </Form>
        </Item>
      ))}
    </ItemList>
  );
}
