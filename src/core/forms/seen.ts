import { Temporal } from 'temporal-polyfill';

/** What a form carries of when that was saved which it shows, so that a window which has not seen the latest covers nothing. */
export function seenMark(savedAt: Temporal.Instant | undefined): string {
  return savedAt ? String(savedAt.epochMilliseconds) : '';
}

/** The moment a form says it was shown; null for "nothing was saved then". Nonsense was never saved either. */
export function seenIn(mark: string): Temporal.Instant | null {
  return /^\d{1,15}$/.test(mark) ? Temporal.Instant.fromEpochMilliseconds(Number(mark)) : null;
}
