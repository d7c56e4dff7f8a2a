import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { talkToHold } from '#preparation/reads/talk.ts';
import { sharedNotesOf } from '../reads.ts';
import type { StepKey } from '../rules/script.ts';
import { mayWrite, type SharedNote } from '../rules/shared-page.ts';
import { hasEntry, insertEntry } from '../store/page.ts';
import { lockTalk } from '../store/talk.ts';
import { type Refusal, unlessOpen } from './talk.ts';

export type Written = { ok: true } | { ok: false; because: Refusal; latest?: SharedNote };

/**
 * Adds the latest note of a step to the shared page; both sides read it.
 * @param input.entryId minted with the form: sent twice, it is written once
 * @param input.seen the entry the form was shown, '' for none; a form that has not seen the latest covers nothing
 */
export async function writeShared(
  db: ViewerDb,
  now: Temporal.Instant,
  input: { conferenceId: string; entryId: string; step: StepKey; body: string; lang: string; seen: string },
): Promise<Written> {
  if (!(await talkToHold(db, input.conferenceId))) return { ok: false, because: 'not-found' };
  await lockTalk(db, input.conferenceId);
  if (await hasEntry(db, input.conferenceId, input.entryId)) return { ok: true };
  const refused = await unlessOpen(db, input.conferenceId);
  if (refused) return refused;
  const latest = (await sharedNotesOf(db, input.conferenceId)).find((note) => note.field === input.step);
  const may = mayWrite(latest, input);
  if (!may.ok) return { ...may, latest };
  if (may.changed) await insertEntry(db, now, { ...input, field: input.step });
  return { ok: true };
}
