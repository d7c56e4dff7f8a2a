import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';

export interface StoredCheckIn {
  checkInId: string;
  conferenceId: string;
  turnNo: number;
  dueOn: Temporal.PlainDate;
  noticed: string;
  message: string;
  lang: string;
  sentAt: Temporal.Instant | null;
}

const columns = [
  'k.check_in_id as checkInId',
  'k.conference_id as conferenceId',
  'k.turn_no as turnNo',
  'k.due_on as dueOn',
  'k.noticed',
  'k.message',
  'k.lang',
  'k.sent_at as sentAt',
] as const;

/** One check-in that the viewer may see, sent or not. */
export function findCheckIn(db: ViewerDb, checkInId: string): Promise<StoredCheckIn | undefined> {
  return db.q
    .selectFrom('check_in as k')
    .where('k.district_id', '=', db.district)
    .where('k.check_in_id', '=', checkInId)
    .select(columns)
    .executeTakeFirst();
}

/** The last check-in of every closed talk of the viewing teacher, with the child's name and since when the plan stands. */
export function findLastOfMine(db: ViewerDb) {
  return db.q
    .selectFrom('check_in as k')
    .innerJoin('conference as c', (join) =>
      join.onRef('c.district_id', '=', 'k.district_id').onRef('c.conference_id', '=', 'k.conference_id'),
    )
    .innerJoin('person as s', (join) =>
      join.onRef('s.district_id', '=', 'c.district_id').onRef('s.person_id', '=', 'c.child_id'),
    )
    .where('k.district_id', '=', db.district)
    .where('c.teacher_id', '=', db.viewer.person)
    .where('c.state', '=', 'closed')
    .where('s.ended_at', 'is', null)
    .distinctOn('k.conference_id')
    .select(columns)
    .select(['c.child_id as childId', 's.given_name as childGiven', 's.family_name as childFamily'])
    .select(
      sql<Temporal.Instant>`(SELECT max(a.made_at) FROM agreement a WHERE a.district_id = k.district_id
        AND a.conference_id = k.conference_id)`.as('planSince'),
    )
    .select(
      sql<Temporal.Instant | null>`(SELECT max(o.sent_at) FROM check_in o WHERE o.district_id = k.district_id
        AND o.conference_id = k.conference_id)`.as('lastSentAt'),
    )
    .orderBy('k.conference_id')
    .orderBy('k.turn_no', 'desc')
    .execute();
}

/** Every answer of these talks, oldest first. */
export async function findAnswers(db: ViewerDb, conferenceIds: string[]) {
  if (conferenceIds.length === 0) return [];
  const rows = await db.q
    .selectFrom('check_in_answer')
    .where('district_id', '=', db.district)
    .where('conference_id', 'in', conferenceIds)
    .select([
      'answer_id as answerId',
      'conference_id as conferenceId',
      'check_in_id as checkInId',
      'guardian_id as guardianId',
    ])
    .select(['answer', 'words', 'lang', 'answered_at as answeredAt'])
    .orderBy('answered_at')
    .orderBy('answer_id')
    .execute();
  return rows.map((row) => ({ ...row, answer: row.answer as 'well' | 'tricky' | 'change' | null }));
}

/** What is written so far, or what is sent; false when it was sent already: what was sent is never rewritten. */
export async function saveCheckIn(
  db: ViewerDb,
  of: StoredCheckIn,
  text: { noticed: string; message: string; lang: string },
  sentAt: Temporal.Instant | null,
): Promise<boolean> {
  const row = await db.q
    .updateTable('check_in')
    .set({ ...text, ...(sentAt ? { sent_at: sentAt, sent_by: db.viewer.person } : {}) })
    .where('district_id', '=', db.district)
    .where('conference_id', '=', of.conferenceId)
    .where('check_in_id', '=', of.checkInId)
    .where('sent_at', 'is', null)
    .returning('check_in_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Writes the viewing guardian's answer beside earlier ones. False when this id is there already. */
export async function insertAnswer(
  db: ViewerDb,
  now: Temporal.Instant,
  row: {
    answerId: string;
    conferenceId: string;
    checkInId: string;
    answer: string | null;
    words: string;
    lang: string;
  },
): Promise<boolean> {
  const written = await db.q
    .insertInto('check_in_answer')
    .values({
      district_id: db.district,
      conference_id: row.conferenceId,
      answer_id: row.answerId,
      check_in_id: row.checkInId,
      guardian_id: db.viewer.person,
      answer: row.answer,
      words: row.words,
      lang: row.lang,
      answered_at: now,
    })
    .onConflict((conflict) => conflict.columns(['district_id', 'conference_id', 'answer_id']).doNothing())
    .returning('answer_id')
    .executeTakeFirst();
  return written !== undefined;
}
