import type { FieldError } from '#core/forms/form.ts';
import { saidAll } from '#core/forms/said.ts';
import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import type { Typed } from '#core/http/typed.ts';
import type { School } from '#people/access/reads/schools.ts';
import { FormErrors } from '#ui/form-errors.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Notice } from '#ui/notice.tsx';
import type { Closure } from '../rules.ts';
import { ClosureForm } from './closure-form.tsx';
import { Closures } from './closures.tsx';
import { WeekForm } from './week.tsx';

export type CalendarProps = {
  readonly here: Here;
  readonly schools: readonly { readonly school: School; readonly closures: readonly Closure[] }[];
  readonly saved: boolean;
  /** What was wrong, and at which school. */
  readonly wrong?: {
    readonly schoolId: string;
    readonly typed: Typed;
    readonly errors: readonly FieldError[];
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
        errors={saidAll(here.words, wrong?.errors ?? [], {
          name: t('roster.calendar.name'),
          from: t('roster.calendar.from'),
          to: t('roster.calendar.to'),
        })}
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
