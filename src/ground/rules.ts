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

export interface Compass {
  mission: string;
  vision: string;
  lang: string;
}

export interface CoreValue {
  valueId: string;
  name: string;
  meaning: string;
  lang: string;
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

/** The ids with one of them a place earlier or later; the same order where there is no such place. */
export function reordered(ids: readonly string[], id: string, to: 'earlier' | 'later'): string[] {
  const from = ids.indexOf(id);
  const place = to === 'earlier' ? from - 1 : from + 1;
  const other = ids[place];
  if (from < 0 || other === undefined) return [...ids];
  return ids.map((one, at) => (at === from ? other : at === place ? id : one));
}
