import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';

const base = (db: ViewerDb) =>
  db.q
    .selectFrom('promise as p')
    .innerJoin('conference as c', (join) =>
      join.onRef('c.district_id', '=', 'p.district_id').onRef('c.conference_id', '=', 'p.conference_id'),
    )
    .innerJoin('person as s', (join) =>
      join.onRef('s.district_id', '=', 'c.district_id').onRef('s.person_id', '=', 'c.child_id'),
    )
    .where('p.district_id', '=', db.district)
    .select([
      'p.promise_id as promiseId',
      'p.conference_id as conferenceId',
      'p.teacher_id as teacherId',
      'p.kind',
      'p.what',
      'p.lang',
    ])
    .select(['p.due_at as dueAt', 'p.done_at as doneAt', 'p.done_note as doneNote'])
    .select(['s.given_name as childGiven', 's.family_name as childFamily']);

/** The viewing teacher's promises: all that wait, and those done since. */
export function findMine(db: ViewerDb, since: Temporal.Instant) {
  return base(db)
    .where('p.teacher_id', '=', db.viewer.person)
    .where((eb) => eb.or([eb('p.done_at', 'is', null), eb('p.done_at', '>=', since)]))
    .orderBy('p.due_at')
    .orderBy('p.promise_id')
    .execute();
}

export type LedgerRow = Awaited<ReturnType<typeof findMine>>[number];

/** One promise that the viewer may see, done or not. */
export function findPromise(db: ViewerDb, promiseId: string): Promise<LedgerRow | undefined> {
  return base(db).where('p.promise_id', '=', promiseId).executeTakeFirst();
}

/** False when it was done already or is somebody else's. */
export async function markDone(
  db: ViewerDb,
  now: Temporal.Instant,
  promiseId: string,
  note: string,
): Promise<boolean> {
  const row = await db.q
    .updateTable('promise')
    .set({ done_at: now, done_note: note })
    .where('district_id', '=', db.district)
    .where('promise_id', '=', promiseId)
    .where('teacher_id', '=', db.viewer.person)
    .where('done_at', 'is', null)
    .returning('promise_id')
    .executeTakeFirst();
  return row !== undefined;
}
