import { Temporal } from 'temporal-polyfill';
import type { Here } from '#core/http/here.ts';
import type { School } from '#people/access/reads/schools.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Check } from '#ui/check.tsx';
import { Fieldset } from '#ui/fieldset.tsx';
import { Form } from '#ui/form.tsx';

export function WeekForm({ here: { words, csrf }, school }: { here: Here; school: School }) {
  const { t } = words;
  const monday = Temporal.PlainDate.from('2024-01-01');
  const dayName = new Intl.DateTimeFormat(words.lang, { weekday: 'long', timeZone: 'UTC' });
  return (
    <Form action={`/office/calendar/${school.schoolId}/days`} csrf={csrf}>
      <Fieldset legend={t('roster.calendar.days')} name="days" id={`days-${school.schoolId}`}>
        {[1, 2, 3, 4, 5, 6, 7].map((day) => (
          <Check
            label={dayName.format(monday.add({ days: day - 1 }).toZonedDateTime('UTC').epochMilliseconds)}
            name="days"
            id={`day-${day}-${school.schoolId}`}
            value={String(day)}
            checked={school.schoolDays.includes(day)}
          />
        ))}
      </Fieldset>
      <Actions>
        <Button>{t('core.save')}</Button>
      </Actions>
    </Form>
  );
}
