import { Notice } from '#ui/notice.tsx';
import { clocksChangeOn, datesOf } from '../rules/calendar.ts';
import type { HoursPageProps } from './hours.tsx';

/** Said where the clocks change on a day of talks; nothing otherwise. */
export function ClockNotice({ here, hours }: HoursPageProps) {
  const { words } = here;
  const changing = datesOf(hours, words.timeZone).filter((date) => clocksChangeOn(date, words.timeZone));
  if (changing.length === 0) return null;
  return (
    <Notice tone="info">
      {changing.map((date) => (
        <p>{words.t('rounds.hours.clocks', { date: words.date(date, 'day') })}</p>
      ))}
    </Notice>
  );
}
