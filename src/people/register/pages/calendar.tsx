import { Temporal } from 'temporal-polyfill';
import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import type { Typed } from '#core/http/typed.ts';
import type { WordKey } from '#core/words/keys.ts';
import type { School } from '#people/access/reads.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Check, Field, Fieldset, Form, FormErrors } from '#ui/field.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Time } from '#ui/person.tsx';
import type { Closure } from '../store.ts';

export type CalendarProps = {
  readonly here: Here;
  readonly schools: readonly { readonly school: School; readonly closures: readonly Closure[] }[];
  readonly saved: boolean;
  /** What was wrong, and at which school. */
  readonly wrong?: {
    readonly schoolId: string;
    readonly typed: Typed;
    readonly errors: readonly { field: string; because: WordKey }[];
  };
};

/** On which days there is school, and on which there isn't: what "the next school day" is counted by. */
export function CalendarPage({ here, schools, saved, wrong }: CalendarProps) {
  const { t } = here.words;
  return (
    <StaffFrame here={here} title={t('roster.calendar.title')} current="people">
      <PageHead title={t('roster.calendar.title')} lead={t('roster.calendar.lead')} />
      {saved && (
        <Notice tone="good" role="status">
          {t('core.saved')}
        </Notice>
      )}
      <FormErrors
        title={t('core.form.errors')}
        errors={(wrong?.errors ?? []).map((e) => ({ field: e.field, message: t(e.because) }))}
      />
      {schools.map(({ school, closures }) => (
        <Section title={<bdi>{school.name}</bdi>} id={`school-${school.schoolId}`}>
          <WeekForm here={here} school={school} />
          <h3>{t('roster.calendar.closures')}</h3>
          <Closures here={here} school={school} closures={closures} />
          <ClosureForm
            here={here}
            school={school}
            wrong={wrong?.schoolId === school.schoolId ? wrong : undefined}
          />
        </Section>
      ))}
    </StaffFrame>
  );
}

function WeekForm({ here: { words, csrf }, school }: { here: Here; school: School }) {
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

function Closures({
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

function ClosureForm({
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
  const because = (field: string) => {
    const found = wrong?.errors.find((error) => error.field === field);
    return found && t(found.because);
  };
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
