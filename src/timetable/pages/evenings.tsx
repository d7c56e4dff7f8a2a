import { HoursFields } from '#rounds/pages/hours-fields.tsx';
import type { Round } from '#rounds/rules/round.ts';
import { Button } from '#ui/button.tsx';
import { CardList } from '#ui/card.tsx';
import { Form } from '#ui/form.tsx';
import { Section } from '#ui/heading.tsx';
import { hoursByDay } from '../rules/away.ts';
import type { HoursOverviewProps } from './hours-overview.tsx';
import { TakeFromDay } from './take-from-day.tsx';

/** A whole evening at once: taken away from all teachers, and other hours given to all of them. */
export function Evenings({ here, place, round, hours, again }: HoursOverviewProps & { round: Round }) {
  const { words, csrf } = here;
  const { t } = words;
  const at = place.round(round.roundId);
  const adding = again?.form === 'add' ? again : undefined;
  return (
    <Section title={t('timetable.evening.title')}>
      <p>{t('timetable.evening.lead')}</p>
      <CardList>
        {hoursByDay(hours, words.timeZone).map((day) => (
          <TakeFromDay
            {...{ here, day, again }}
            action={`${at}/away`}
            button={t('timetable.evening.take')}
            named={t('timetable.evening.take.on', { day: words.date(day.day, 'day') })}
          >
            <p>
              {t('timetable.evening.teachers', {
                count: new Set(day.hours.map((one) => one.teacherId)).size,
              })}
            </p>
          </TakeFromDay>
        ))}
      </CardList>
      <Section title={t('rounds.hours.all')}>
        <Form action={at} csrf={csrf}>
          <HoursFields here={here} typed={adding?.typed} errors={adding?.errors} />
          <Button>{t('rounds.hours.all.add')}</Button>
        </Form>
      </Section>
    </Section>
  );
}
