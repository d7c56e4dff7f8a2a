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

export type Prepared = { ok: true } | { ok: false; because: NotPrepared };

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
  await savePreparation(db, now, input.conferenceId, draft);
  await saveQuestions(db, input.conferenceId, draft);
  return { ok: true };
}

/** Whether a form has seen the latest saving; one that does not say what it has seen is not asked. */
export function sameMoment(
  seen: Temporal.Instant | null | undefined,
  stored: Temporal.Instant | undefined,
): boolean {
  return seen === undefined || seen?.epochMilliseconds === stored?.epochMilliseconds;
}
