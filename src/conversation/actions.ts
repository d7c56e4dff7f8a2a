import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { logRead } from '#people/access/reads.ts';
import { talkOf } from '#preparation/reads.ts';
import { sharedNotesOf } from './reads.ts';
import type { StepKey } from './rules/script.ts';
import { mayWrite, type NotWritten, type SharedNote } from './rules/shared-page.ts';
import { beganAt, type Speaker } from './rules/turns.ts';
import { hasEntry, insertEntry } from './store/page.ts';
import { insertTurn } from './store/turns.ts';
import { insertMark, lockTalk, type Mark, setOpen } from './store/way.ts';

/** Each has words: `conversation.refused.<because>`. */
export type Refusal = 'not-found' | 'not-open' | 'closed' | 'too-long' | NotWritten;
export type Done = { ok: true } | { ok: false; because: Refusal };

/** Starts the talk: it is open from now, in its first step. Starting twice is starting once. */
export async function openTalk(
  db: ViewerDb,
  now: Temporal.Instant,
  input: { conferenceId: string; visitId: string },
): Promise<Done> {
  const talk = await talkOf(db, input.conferenceId);
  if (!talk) return { ok: false, because: 'not-found' };
  if (talk.state === 'closed') return { ok: false, because: 'closed' };
  if (talk.state === 'open') return { ok: true };
  await setOpen(db, now, talk.conferenceId);
  await insertMark(db, now, { ...input, step: 'welcome' });
  const about = { conference: talk.conferenceId };
  await logRead(db, now, { childId: talk.childId, what: 'conversation', about });
  return { ok: true };
}

/** Goes on to a step, or notes (`asked`) that the family was asked what it notices: then the grow unfolds. */
export async function enterStep(
  db: ViewerDb,
  now: Temporal.Instant,
  input: { conferenceId: string; visitId: string; step: Mark },
): Promise<Done> {
  const refused = await unlessOpen(db, input.conferenceId);
  if (refused) return refused;
  await insertMark(db, now, input);
  return { ok: true };
}

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
  if (!(await talkOf(db, input.conferenceId))) return { ok: false, because: 'not-found' };
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

/**
 * Notes who begins to speak. Only this teacher ever sees it.
 * @param input.agoMs how long ago it was tapped, by the device's own count, when it could not be sent at once
 */
export async function markTurn(
  db: ViewerDb,
  now: Temporal.Instant,
  input: { conferenceId: string; turnId: string; who: Speaker; agoMs?: number },
): Promise<Done> {
  const talk = await talkOf(db, input.conferenceId);
  if (!talk) return { ok: false, because: 'not-found' };
  if (!talk.openedAt) return { ok: false, because: 'not-open' };
  const at = beganAt(input.agoMs ?? 0, now, { openedAt: talk.openedAt, closedAt: talk.closedAt });
  await insertTurn(db, { ...input, beganAt: at });
  return { ok: true };
}

async function unlessOpen(
  db: ViewerDb,
  conferenceId: string,
): Promise<{ ok: false; because: Refusal } | undefined> {
  const talk = await talkOf(db, conferenceId);
  if (!talk) return { ok: false, because: 'not-found' };
  if (talk.state === 'closed') return { ok: false, because: 'closed' };
  return talk.state === 'open' ? undefined : { ok: false, because: 'not-open' };
}
