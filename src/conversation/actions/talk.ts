import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { logRead } from '#people/access/reads/access-log.ts';
import { talkToHold } from '#preparation/reads/talk.ts';
import type { NotWritten } from '../rules/shared-page.ts';
import { setOpen } from '../store/talk.ts';
import { insertMark, type Mark } from '../store/way.ts';

/** Each has words: `conversation.refused.<because>`. */
export type Refusal = 'not-found' | 'not-open' | 'closed' | 'too-long' | NotWritten;

export type Done = { ok: true } | { ok: false; because: Refusal };

/** Starts the talk: it is open from now, in its first step. Starting twice is starting once. */
export async function openTalk(
  db: ViewerDb,
  now: Temporal.Instant,
  input: { conferenceId: string; visitId: string },
): Promise<Done> {
  const talk = await talkToHold(db, input.conferenceId);
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

/** Why nothing may be written in this talk of the viewer now; undefined while it is open. */
export async function unlessOpen(
  db: ViewerDb,
  conferenceId: string,
): Promise<{ ok: false; because: Refusal } | undefined> {
  const talk = await talkToHold(db, conferenceId);
  if (!talk) return { ok: false, because: 'not-found' };
  if (talk.state === 'closed') return { ok: false, because: 'closed' };
  return talk.state === 'open' ? undefined : { ok: false, because: 'not-open' };
}
