import { isolated } from '#core/words/words.ts';
import type { Hours } from '../rules/round.ts';
import type { HoursPageProps } from './hours.tsx';

/** "Tue 24 Nov, 16:00–18:00, Room 12" */
export function whenOf({ words }: HoursPageProps['here'], one: Hours): string {
  const parts = [words.date(one.startsAt, 'shortDay'), words.span(one.startsAt, one.endsAt)];
  if (one.place) parts.push(isolated(one.place));
  return parts.join(' · ');
}
