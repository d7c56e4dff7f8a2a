import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { allValuesOf } from '#ground/reads/compass.ts';
import { preparationOf } from '../reads/preparation.ts';
import { talkToPrepare } from '../reads/talk.ts';
import type { Draft } from '../rules/preparation.ts';
import { savePreparation } from '../store/preparation.ts';
import { saveQuestions } from '../store/questions.ts';

/** Each has words: `preparation.refused.<because>`. */
export type NotPrepared = 'not-found' | 'closed' | 'written-meanwhile';

export type Prepared = { ok: true; savedAt: Temporal.Instant } | { ok: false; because: NotPrepared };

/**
 * Saves the viewing teacher's preparation of a talk, however little of it there is.
 * @param input.seen the `updatedAt` the form was shown (null: nothing was saved then); left out, it is not checked
 */
export async function prepare(
  db: ViewerDb,
  now: Temporal.Instant,
  input: { conferenceId: string; draft: Draft; seen?: Temporal.Instant | null },
): Promise<Prepared> {
  const talk = await talkToPrepare(db, input.conferenceId);
  if (!talk) return { ok: false, because: 'not-found' };
  if (talk.state === 'closed') return { ok: false, because: 'closed' };
  const before = await preparationOf(db, input.conferenceId);
  if (!sameMoment(input.seen, before?.updatedAt)) return { ok: false, because: 'written-meanwhile' };
  const values = await allValuesOf(db, talk.schoolId);
  const known = values.some((value) => value.valueId === input.draft.valueId);
  const draft = { ...input.draft, valueId: known ? input.draft.valueId : null };
  const savedAt = laterThan(before?.updatedAt, now);
  // between the look and the saving another window may have been faster: the row decides
  const over = input.seen === undefined ? undefined : (before?.updatedAt ?? null);
  const isSaved = await savePreparation(db, savedAt, input.conferenceId, { draft, over });
  if (!isSaved) return { ok: false, because: 'written-meanwhile' };
  await saveQuestions(db, input.conferenceId, draft);
  return { ok: true, savedAt };
}

/** A moment that no earlier saving bears, in the milliseconds that forms carry: two within one are two. */
function laterThan(before: Temporal.Instant | undefined, now: Temporal.Instant): Temporal.Instant {
  const at = now.round({ smallestUnit: 'millisecond', roundingMode: 'floor' });
  if (!before || before.epochMilliseconds < at.epochMilliseconds) return at;
  return before.round({ smallestUnit: 'millisecond', roundingMode: 'floor' }).add({ milliseconds: 1 });
}

/** Whether a form has seen the latest saving; one that does not say what it has seen is not asked. */
export function sameMoment(
  seen: Temporal.Instant | null | undefined,
  stored: Temporal.Instant | undefined,
): boolean {
  return seen === undefined || seen?.epochMilliseconds === stored?.epochMilliseconds;
}
