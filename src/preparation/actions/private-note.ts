import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { privateNoteOf } from '../reads/private-note.ts';
import { talkToPrepare } from '../reads/talk.ts';
import { deletePrivateNote, savePrivateNote } from '../store/private-note.ts';
import { sameMoment } from './prepare.ts';

/** Each has words: `preparation.note.refused.<because>`. */
export type NoteNotKept = 'not-found' | 'empty' | 'too-long' | 'written-meanwhile';

export type NoteKept = { ok: true } | { ok: false; because: NoteNotKept };

/** Keeps the teacher's own private note on a talk, also after it was closed. An empty form wipes nothing. */
export async function writePrivateNote(
  db: ViewerDb,
  now: Temporal.Instant,
  input: { conferenceId: string; body: string; lang: string; seen?: Temporal.Instant | null },
): Promise<NoteKept> {
  if (!(await talkToPrepare(db, input.conferenceId))) return { ok: false, because: 'not-found' };
  const before = await privateNoteOf(db, input.conferenceId);
  if (input.body === (before?.body ?? '')) return { ok: true };
  if (input.body === '') return { ok: false, because: 'empty' };
  if (!sameMoment(input.seen, before?.updatedAt)) return { ok: false, because: 'written-meanwhile' };
  await savePrivateNote(db, now, input.conferenceId, { body: input.body, lang: input.lang });
  return { ok: true };
}

/** Deletes the teacher's own private note for good: it is its writer's own. */
export async function erasePrivateNote(db: ViewerDb, conferenceId: string): Promise<void> {
  await deletePrivateNote(db, conferenceId);
}
