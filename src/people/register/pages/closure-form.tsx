import { wrongIn } from '#core/forms/said.ts';
import type { Here } from '#core/http/here.ts';
import type { School } from '#people/access/reads/schools.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Fieldset } from '#ui/fieldset.tsx';
import { Form } from '#ui/form.tsx';
import type { CalendarProps } from './calendar.tsx';

export function ClosureForm({
  here: { words, csrf },
  school,
  wrong,
}: {
  here: Here;
  school: School;
  wrong?: CalendarProps['wrong'];
}) {
  const { t } = words;
  const said = (field: string) => wrong?.typed.text(field);
  const because = (field: string) => wrongIn(words, wrong?.errors ?? [], field);
  const id = (field: string) => (wrong ? undefined : `${field}-${school.schoolId}`);
  return (
    <Form action={`/office/calendar/${school.schoolId}/close`} csrf={csrf}>
      <Fieldset legend={t('roster.calendar.add')} name="closure" id={`closure-${school.schoolId}`}>
        <Field
          label={t('roster.calendar.name')}
          hint={t('roster.calendar.name.hint')}
          name="name"
          id={id('name')}
          value={said('name')}
          error={because('name')}
          maxlength={120}
        />
        <Field
          label={t('roster.calendar.from')}
          name="from"
          id={id('from')}
          type="date"
          value={said('from')}
          error={because('from')}
        />
        <Field
          label={t('roster.calendar.to')}
          hint={t('roster.calendar.to.hint')}
          name="to"
          id={id('to')}
          type="date"
          value={said('to')}
          error={because('to')}
          optional={t('core.optional')}
        />
      </Fieldset>
      <Actions>
        <Button>{t('roster.calendar.add')}</Button>
      </Actions>
    </Form>
  );
}
