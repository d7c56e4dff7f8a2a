import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { oneOf, together } from '#core/db/side-by-side.ts';
import type { PromiseKind } from '../rules/terms.ts';

export interface Correction {
  correctionId: string;
  version: number;
  authorId: string;
  body: string;
  lang: string;
  writtenAt: Temporal.Instant;
}

/** What was said to be remembered differently, oldest first; none for whoever does not take part. */
export async function findCorrections(db: ViewerDb, conferenceId: string): Promise<Correction[]> {
  const rows = await db.q
    .selectFrom('correction')
    .where('district_id', '=', db.district)
    .where('conference_id', '=', conferenceId)
    .selectAll()
    .orderBy('written_at')
    .orderBy('correction_id')
    .execute();
  return rows.map((row) => ({
    correctionId: row.correction_id,
    version: row.version,
    authorId: row.author_id,
    body: row.body,
    lang: row.lang,
    writtenAt: row.written_at,
  }));
}

export interface Kept {
  promiseId: string;
  kind: PromiseKind;
  what: string;
  lang: string;
  dueAt: Temporal.Instant;
  doneAt: Temporal.Instant | null;
  doneNote: string;
}

/** What was promised in a talk, what is due first standing first, done or not; for whoever takes part. */
export async function findPromises(db: ViewerDb, conferenceId: string): Promise<Kept[]> {
  const rows = await db.q
    .selectFrom('promise')
    .where('district_id', '=', db.district)
    .where('conference_id', '=', conferenceId)
    .selectAll()
    .orderBy('due_at')
    .orderBy('promise_id')
    .execute();
  return rows.map((row) => ({
    promiseId: row.promise_id,
    kind: row.kind as PromiseKind,
    what: row.what,
    lang: row.lang,
    dueAt: row.due_at,
    doneAt: row.done_at,
    doneNote: row.done_note,
  }));
}

export interface Answer {
  answerId: string;
  guardianId: string;
  answer: 'well' | 'tricky' | 'change' | null;
  words: string;
  lang: string;
  answeredAt: Temporal.Instant;
}

export interface SentCheckIn {
  checkInId: string;
  noticed: string;
  message: string;
  lang: string;
  sentAt: Temporal.Instant;
  /** As given, oldest first; of each guardian the last one counts. */
  answers: Answer[];
}

/** Sent ones only, oldest first: what a teacher is still writing is nobody else's yet. */
export const findSentCheckIns = together<string, SentCheckIn[]>(
  (db, conferenceId) => sentOf(db, [conferenceId]),
  async (db, talks) => {
    const sent = Map.groupBy(await sentOf(db, talks), (one) => one.conferenceId);
    return (conferenceId) => sent.get(conferenceId) ?? [];
  },
);

async function sentOf(db: ViewerDb, talks: readonly string[]) {
  const rows = await db.q
    .selectFrom('check_in')
    .where('district_id', '=', db.district)
    .where('conference_id', '=', oneOf(talks))
    .where('sent_at', 'is not', null)
    .selectAll()
    .orderBy('turn_no')
    .execute();
  const answers = rows.length > 0 ? await findAnswers(db, talks) : [];
  return rows.map((row) => ({
    conferenceId: row.conference_id,
    checkInId: row.check_in_id,
    noticed: row.noticed,
    message: row.message,
    lang: row.lang,
    sentAt: row.sent_at as Temporal.Instant,
    answers: answers.filter((a) => a.checkInId === row.check_in_id),
  }));
}

async function findAnswers(
  db: ViewerDb,
  talks: readonly string[],
): Promise<(Answer & { checkInId: string })[]> {
  const rows = await db.q
    .selectFrom('check_in_answer')
    .where('district_id', '=', db.district)
    .where('conference_id', '=', oneOf(talks))
    .selectAll()
    .orderBy('answered_at')
    .orderBy('answer_id')
    .execute();
  return rows.map((row) => ({
    checkInId: row.check_in_id,
    answerId: row.answer_id,
    guardianId: row.guardian_id,
    answer: row.answer as Answer['answer'],
    words: row.words,
    lang: row.lang,
    answeredAt: row.answered_at,
  }));
}

/** The check-in that was planned and not sent yet. */
export function findPlannedCheckIn(db: ViewerDb, conferenceId: string) {
  return db.q
    .selectFrom('check_in')
    .where('district_id', '=', db.district)
    .where('conference_id', '=', conferenceId)
    .where('sent_at', 'is', null)
    .select(['check_in_id', 'due_on'])
    .orderBy('turn_no', 'desc')
    .executeTakeFirst();
}

/** One of them by its id. */
export async function findCorrection(
  db: ViewerDb,
  conferenceId: string,
  correctionId: string,
): Promise<Correction | undefined> {
  return (await findCorrections(db, conferenceId)).find((one) => one.correctionId === correctionId);
}
