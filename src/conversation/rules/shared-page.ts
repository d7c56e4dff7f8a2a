import type { Temporal } from 'temporal-polyfill';
import type { StepKey } from './script.ts';

/** The most characters of a note, shared or private: more than anybody writes in a talk. A longer one is named, never cut. */
export const longestNote = 8000;

/** One entry of the shared page. Entries are only ever added; the latest of a field is what the page shows. */
export interface SharedNote {
  entryId: string;
  field: StepKey;
  body: string;
  lang: string;
  authorId: string;
  writtenAt: Temporal.Instant;
}

export type NotWritten = 'empty' | 'written-meanwhile';

/**
 * Whether a text may become the latest entry. An empty form never wipes what stands there, because it may come
 * from a page that failed to load; and a form that has not seen the latest entry never covers it.
 * @param seen the entry the form was shown, or '' when there was none
 */
export function mayWrite(
  latest: Pick<SharedNote, 'entryId' | 'body'> | undefined,
  typed: { body: string; seen: string },
): { ok: true; changed: boolean } | { ok: false; because: NotWritten } {
  if (typed.body === (latest?.body ?? '')) return { ok: true, changed: false };
  if (typed.body === '') return { ok: false, because: 'empty' };
  if (latest && latest.entryId !== typed.seen) return { ok: false, because: 'written-meanwhile' };
  return { ok: true, changed: true };
}
