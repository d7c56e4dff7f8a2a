import type { Temporal } from 'temporal-polyfill';
import { recipientsOf, talkOf } from '#agreements/reads.ts';
import type { ViewerDb } from '#core/db/database.ts';
import { callOff, tellLater } from '#messages/ledger.ts';
import type { OneTap } from './rules/answers.ts';
import { problemOf, type Unsendable } from './rules/check-in.ts';
import * as checkIns from './store/check-ins.ts';
import { findPromise, markDone } from './store/promises.ts';

export type Kept = { ok: true; again: boolean } | { ok: false; because: 'not-there' };

/** The viewing teacher kept a promise. The family sees "done" and the note. Keeping it twice changes nothing. */
export async function keepPromise(
  db: ViewerDb,
  now: Temporal.Instant,
  input: { promiseId: string; note: string },
): Promise<Kept> {
  if (await markDone(db, now, input.promiseId, input.note)) {
    await callOff(db, now, `promise-due:${input.promiseId}`, 'done');
    return { ok: true, again: false };
  }
  const promise = await findPromise(db, input.promiseId);
  return promise?.teacherId === db.viewer.person
    ? { ok: true, again: true }
    : { ok: false, because: 'not-there' };
}

interface CheckInText {
  checkInId: string;
  noticed: string;
  message: string;
  lang: string;
}

/** Keeps what the teacher has written of a check-in so far. */
export async function keepCheckIn(db: ViewerDb, now: Temporal.Instant, input: CheckInText): Promise<Kept> {
  const { checkIn, talk } = await ownCheckIn(db, now, input.checkInId);
  if (!checkIn || !talk) return { ok: false, because: 'not-there' };
  const { noticed, message, lang } = input;
  return { ok: true, again: !(await checkIns.saveCheckIn(db, checkIn, { noticed, message, lang }, null)) };
}

/**
 * Asks how it is going: one message to each guardian of the talk who may be written to. What was sent stands; sending
 * again sends nothing.
 */
export async function sendCheckIn(
  db: ViewerDb,
  now: Temporal.Instant,
  input: CheckInText,
): Promise<{ ok: true; again: boolean } | { ok: false; because: Unsendable }> {
  const { checkIn, talk } = await ownCheckIn(db, now, input.checkInId);
  if (!checkIn || !talk) return { ok: false, because: 'not-there' };
  if (checkIn.sentAt) return { ok: true, again: true };
  const problem = problemOf(input);
  if (problem) return { ok: false, because: problem };
  const guardians = await recipientsOf(db, now, talk);
  if (guardians.length === 0) return { ok: false, because: 'nobody' };
  const { noticed, message, lang, checkInId } = input;
  if (!(await checkIns.saveCheckIn(db, checkIn, { noticed, message, lang }, now)))
    return { ok: true, again: true };
  const about = { conferenceId: talk.conferenceId, checkInId };
  for (const { guardianId } of guardians) {
    const key = `check-in:${checkInId}:${guardianId}`;
    await tellLater(db, now, {
      key,
      kind: 'check-in',
      about,
      to: guardianId,
      child: talk.childId,
      dueAt: now,
    });
  }
  await callOff(db, now, `check-in-due:${checkInId}:`, 'sent');
  return { ok: true, again: false };
}

/**
 * A guardian answers, with one tap or in words, and may answer again: every answer is kept, the last one counts. The
 * teacher is told. The same id again is the same answer.
 */
export async function answerCheckIn(
  db: ViewerDb,
  now: Temporal.Instant,
  input: { answerId: string; checkInId: string; answer: OneTap | null; words: string; lang: string },
): Promise<{ ok: true; again: boolean } | { ok: false; because: 'not-there' | 'empty' }> {
  const checkIn = await checkIns.findCheckIn(db, input.checkInId);
  const talk = checkIn?.sentAt ? await talkOf(db, now, checkIn.conferenceId) : undefined;
  if (!checkIn || !talk || !db.viewer.roles.includes('guardian')) return { ok: false, because: 'not-there' };
  if (input.answer === null && input.words === '') return { ok: false, because: 'empty' };
  const { conferenceId } = talk;
  if (!(await checkIns.insertAnswer(db, now, { ...input, conferenceId }))) return { ok: true, again: true };
  const about = { conferenceId, checkInId: input.checkInId, answerId: input.answerId };
  const key = `check-in-answered:${input.answerId}`;
  await tellLater(db, now, {
    key,
    kind: 'check-in-answered',
    about,
    to: talk.teacherId,
    child: talk.childId,
    dueAt: now,
  });
  return { ok: true, again: false };
}

async function ownCheckIn(db: ViewerDb, now: Temporal.Instant, checkInId: string) {
  const checkIn = await checkIns.findCheckIn(db, checkInId);
  const talk = checkIn && (await talkOf(db, now, checkIn.conferenceId));
  return { checkIn, talk: talk?.teacherId === db.viewer.person ? talk : undefined };
}
