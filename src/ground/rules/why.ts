import type { Temporal } from 'temporal-polyfill';

/** How a Why was visited. "Not now" is an honest visit too. */
export type Visit = 'written' | 'read' | 'not-now';

export interface Why {
  /** The school year's first calendar year. */
  season: number;
  /** False for one of an earlier season, shown back until a new one is written. */
  current: boolean;
  body: string;
  lang: string;
  shared: boolean;
  updatedAt: Temporal.Instant;
}

const firstMonth = 8;

/** The season a date of the school's calendar belongs to: 2026 from 1 August 2026 to 31 July 2027. */
export function seasonOf(date: Temporal.PlainDate): number {
  return date.month >= firstMonth ? date.year : date.year - 1;
}

/** "2026/27" */
export function seasonName(season: number): string {
  return `${season}/${String((season + 1) % 100).padStart(2, '0')}`;
}

const weight: Record<Visit, number> = { 'not-now': 0, read: 1, written: 2 };

/** What is remembered when somebody comes again: the fuller visit, so that "not now" never undoes a written Why. */
export function fullerVisit(before: Visit | undefined, after: Visit): Visit {
  return before && weight[before] > weight[after] ? before : after;
}
