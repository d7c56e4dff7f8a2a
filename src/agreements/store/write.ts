import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { newId } from '#core/ids.ts';
import type { PromiseKind, Terms } from '../rules/terms.ts';

/** Closes a talk of the viewing teacher. False when it was not open: closed already, cancelled or somebody else's. */
export async function closeTalk(db: ViewerDb, now: Temporal.Instant, conferenceId: string): Promise<boolean> {
  const row = await db.q
    .updateTable('conference')
    .set({ state: 'closed', closed_at: now })
    .where('district_id', '=', db.district)
    .where('conference_id', '=', conferenceId)
    .where('teacher_id', '=', db.viewer.person)
    .where('state', 'in', ['booked', 'open'])
    .returning('conference_id')
    .executeTakeFirst();
  return row !== undefined;
}

export interface Version {
  conferenceId: string;
  version: number;
  madeAt: Temporal.Instant;
}

/** False when this version exists already; nothing is overwritten. */
export async function insertAgreement(db: ViewerDb, of: Version, terms: Terms): Promise<boolean> {
  const row = await db.q
    .insertInto('agreement')
    .values({
      district_id: db.district,
      conference_id: of.conferenceId,
      version: of.version,
      goal: terms.goal || null,
      no_goal_because: terms.goal ? null : terms.noGoalBecause,
      glow: terms.glow,
      grow_need: terms.growNeed,
      grow_step: terms.growStep,
      value_name: terms.valueName,
      value_tie: terms.valueTie,
      lang: terms.lang,
      check_in_on: terms.checkInOn,
      made_by: db.viewer.person,
      made_at: of.madeAt,
    })
    .onConflict((conflict) => conflict.columns(['district_id', 'conference_id', 'version']).doNothing())
    .returning('version')
    .executeTakeFirst();
  if (!row) return false;
  if (terms.commitments.length > 0) await insertCommitments(db, of, terms);
  return true;
}

async function insertCommitments(db: ViewerDb, of: Version, terms: Terms): Promise<void> {
  await db.q
    .insertInto('commitment')
    .values(
      terms.commitments.map((c, at) => ({
        district_id: db.district,
        conference_id: of.conferenceId,
        version: of.version,
        position: at + 1,
        side: c.side,
        what: c.what,
        when_text: c.when,
        where_text: c.where,
        lang: terms.lang,
      })),
    )
    .execute();
}

/** Writes a promise of the viewing teacher. @returns its id, minted here */
export async function insertPromise(
  db: ViewerDb,
  promise: {
    conferenceId: string;
    kind: PromiseKind;
    what: string;
    lang: string;
    madeAt: Temporal.Instant;
    dueAt: Temporal.Instant;
  },
): Promise<string> {
  const promiseId = newId(promise.madeAt.epochMilliseconds);
  await db.q
    .insertInto('promise')
    .values({
      district_id: db.district,
      conference_id: promise.conferenceId,
      promise_id: promiseId,
      teacher_id: db.viewer.person,
      kind: promise.kind,
      what: promise.what,
      lang: promise.lang,
      made_at: promise.madeAt,
      due_at: promise.dueAt,
    })
    .execute();
  return promiseId;
}

/** Plans the next check-in, or moves the one that still waits to be sent. Returns its id. */
export async function planCheckIn(
  db: ViewerDb,
  now: Temporal.Instant,
  plan: { conferenceId: string; on: Temporal.PlainDate; lang: string },
): Promise<string> {
  const planned = await db.q
    .selectFrom('check_in')
    .where('district_id', '=', db.district)
    .where('conference_id', '=', plan.conferenceId)
    .select(['check_in_id', 'turn_no', 'sent_at'])
    .orderBy('turn_no', 'desc')
    .executeTakeFirst();
  if (planned && planned.sent_at === null) {
    await db.q
      .updateTable('check_in')
      .set({ due_on: plan.on })
      .where('district_id', '=', db.district)
      .where('conference_id', '=', plan.conferenceId)
      .where('check_in_id', '=', planned.check_in_id)
      .execute();
    return planned.check_in_id;
  }
  const checkInId = newId(now.epochMilliseconds);
  await db.q
    .insertInto('check_in')
    .values({
      district_id: db.district,
      conference_id: plan.conferenceId,
      check_in_id: checkInId,
      turn_no: (planned?.turn_no ?? 0) + 1,
      due_on: plan.on,
      lang: plan.lang,
    })
    .execute();
  return checkInId;
}

/** Writes the viewer's own word on a version. False when this id is there already: the same form, sent twice. */
export async function insertCorrection(
  db: ViewerDb,
  now: Temporal.Instant,
  row: { correctionId: string; conferenceId: string; version: number; body: string; lang: string },
): Promise<boolean> {
  const written = await db.q
    .insertInto('correction')
    .values({
      district_id: db.district,
      conference_id: row.conferenceId,
      correction_id: row.correctionId,
      version: row.version,
      author_id: db.viewer.person,
      body: row.body,
      lang: row.lang,
      written_at: now,
    })
    .onConflict((conflict) => conflict.columns(['district_id', 'conference_id', 'correction_id']).doNothing())
    .returning('correction_id')
    .executeTakeFirst();
  return written !== undefined;
}
