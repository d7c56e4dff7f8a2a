import { Temporal } from 'temporal-polyfill';

/** The most characters of the note beside a promise that was kept. */
export const longestNote = 500;

export interface Promised {
  promiseId: string;
  dueAt: Temporal.Instant;
  doneAt: Temporal.Instant | null;
}

/** For the teacher's eyes only: a family is shown "done" or the day, never that something is late. */
export type Standing = 'waiting' | 'today' | 'coming' | 'done';

/** Where a promise stands now. @param zone the school's IANA zone, in which "today" is meant */
export function standingOf(promise: Promised, now: Temporal.Instant, zone: string): Standing {
  if (promise.doneAt) return 'done';
  if (Temporal.Instant.compare(promise.dueAt, now) < 0) return 'waiting';
  const day = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate();
  return day(promise.dueAt).equals(day(now)) ? 'today' : 'coming';
}

/** What is to be done in the order of its due time, then what was done, the latest first. */
export function inOrder<P extends Promised>(promises: readonly P[]): P[] {
  return [...promises].sort((a, b) => {
    if (a.doneAt && b.doneAt) return Temporal.Instant.compare(b.doneAt, a.doneAt);
    if (a.doneAt || b.doneAt) return a.doneAt ? 1 : -1;
    return Temporal.Instant.compare(a.dueAt, b.dueAt);
  });
}
