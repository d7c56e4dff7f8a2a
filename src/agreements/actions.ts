import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { tellLater } from '#messages/ledger.ts';
import { districtOf, schoolDaysOf, todayOf } from '#people/access/reads/schools.ts';
import { type Conference, conferenceOf } from '#timetable/reads.ts';
import { type Agreement, agreementOf, recipientsOf, talkOf } from './reads.ts';
import { mayClose, mayRevise, type NotClosed, type NotRevised, sameTerms } from './rules/closing.ts';
import { dueOf, morningOf, remindAt } from './rules/due.ts';
import { type Draft, type Problem, problemsOf } from './rules/problems.ts';
import type { Terms } from './rules/terms.ts';
import { deleteDraft, saveDraft } from './store/draft.ts';
import * as store from './store/write.ts';

export type Done<Because> = { ok: true; version: number; again: boolean } | { ok: false; because: Because };

/** What still keeps the talk from being closed, by the school's calendar of today. */
export async function look(db: ViewerDb, now: Temporal.Instant, draft: Draft): Promise<Problem[]> {
  return problemsOf(draft, await todayOf(db, now));
}

/**
 * Keeps what was typed so far, over revision `over` of it; refused where another window saved since, or after the
 * closing. Returns the revision that is kept now.
 */
export async function keepDraft(
  db: ViewerDb,
  now: Temporal.Instant,
  draft: { conferenceId: string; over: number; fields: Record<string, string> },
): Promise<{ ok: true; rev: number } | { ok: false; because: 'changed-meanwhile' }> {
  const rev = await saveDraft(db, now, draft.conferenceId, draft);
  return rev === undefined ? { ok: false, because: 'changed-meanwhile' } : { ok: true, rev };
}

/**
 * Closes a talk of the viewing teacher in the caller's one transaction: version 1 of the agreement, its commitments and
 * promises, the check-in to come, and what is owed to whom. Closing again is the same closing.
 */
export async function closeConference(
  db: ViewerDb,
  now: Temporal.Instant,
  input: { conferenceId: string; terms: Terms },
): Promise<Done<NotClosed>> {
  const talk = await conferenceOf(db, input.conferenceId);
  if (!talk || talk.teacherId !== db.viewer.person) return { ok: false, because: 'not-there' };
  const refused = mayClose(talk, now);
  if (refused) return { ok: false, because: refused };
  // the row's lock decides between two windows: the second finds the talk closed
  if (!(await store.closeTalk(db, now, talk.conferenceId))) {
    const closed = await agreementOf(db, talk.conferenceId);
    return closed ? { ok: true, version: closed.version, again: true } : { ok: false, because: 'not-there' };
  }
  await write(db, now, talk, 1, input.terms);
  await deleteDraft(db, talk.conferenceId);
  return { ok: true, version: 1, again: false };
}

/**
 * Agrees anew after the talk: a further version beside the earlier ones, and the next check-in.
 * @param input.from the version that was on the page; refused where a newer one stands
 */
export async function revise(
  db: ViewerDb,
  now: Temporal.Instant,
  input: { conferenceId: string; from: number; terms: Terms },
): Promise<Done<NotRevised>> {
  const talk = await conferenceOf(db, input.conferenceId);
  if (!talk || talk.teacherId !== db.viewer.person) return { ok: false, because: 'not-there' };
  const latest = await agreementOf(db, input.conferenceId);
  if (!latest) return { ok: false, because: 'not-closed' };
  const refused = mayRevise(latest.version, input.from);
  if (refused) return alreadySo(latest, input, refused);
  const written = await write(db, now, talk, input.from + 1, input.terms);
  if (written) return { ok: true, version: input.from + 1, again: false };
  return alreadySo((await agreementOf(db, input.conferenceId)) ?? latest, input, 'changed-meanwhile');
}

/** A form sent twice finds its own version there: that is the same revision, not somebody else's. */
function alreadySo(
  latest: Agreement,
  input: { from: number; terms: Terms },
  because: NotRevised,
): Done<NotRevised> {
  const same = latest.version === input.from + 1 && sameTerms(latest, input.terms);
  return same ? { ok: true, version: latest.version, again: true } : { ok: false, because };
}

/** Everything that makes one version, and what is owed because of it. False when that version exists already. */
async function write(
  db: ViewerDb,
  now: Temporal.Instant,
  talk: Conference,
  version: number,
  terms: Terms,
): Promise<boolean> {
  const { conferenceId } = talk;
  if (!(await store.insertAgreement(db, { conferenceId, version, madeAt: now }, terms))) return false;
  await owePromises(db, now, talk, terms);
  await oweCheckIn(db, now, talk, terms);
  for (const { guardianId } of await recipientsOf(db, now, talk)) {
    const key = `summary:${conferenceId}:${version}:${guardianId}`;
    const about = { conferenceId, version };
    await tellLater(db, now, {
      key,
      kind: 'summary',
      about,
      to: guardianId,
      child: talk.childId,
      dueAt: now,
    });
  }
  return true;
}

/** Keeps what the teacher promised, each with the day it is due and a reminder to the teacher on that morning. */
async function owePromises(
  db: ViewerDb,
  now: Temporal.Instant,
  talk: Conference,
  terms: Terms,
): Promise<void> {
  const { conferenceId, childId: child, teacherId: to } = talk;
  const { timeZone } = await districtOf(db);
  const calendar = await schoolDaysOf(db, talk.schoolId);
  for (const promised of terms.promises) {
    const { kind, what } = promised;
    const dueAt = dueOf(promised, now, timeZone, calendar);
    const promise = { conferenceId, kind, what, lang: terms.lang, madeAt: now, dueAt };
    const promiseId = await store.insertPromise(db, promise);
    const remind = { key: `promise-due:${promiseId}`, about: { conferenceId, promiseId } };
    const morning = remindAt(dueAt, now, timeZone);
    await tellLater(db, now, { ...remind, kind: 'promise-due', to, child, dueAt: morning });
  }
}

/** Plans when to look at it again, and reminds the teacher on that morning. */
async function oweCheckIn(
  db: ViewerDb,
  now: Temporal.Instant,
  talk: Conference,
  terms: Terms,
): Promise<void> {
  const { conferenceId, childId: child, teacherId: to } = talk;
  const { checkInOn: on, lang } = terms;
  const { timeZone } = await districtOf(db);
  const checkInId = await store.planCheckIn(db, now, { conferenceId, on, lang });
  const key = `check-in-due:${checkInId}:${on}`;
  const about = { conferenceId, checkInId, on: on.toString() };
  await tellLater(db, now, { key, kind: 'check-in-due', about, to, child, dueAt: morningOf(on, timeZone) });
}

/** "That is not how I remember it": stands beside the version it is about, and its teacher is told. The same id again is nothing. */
export async function correct(
  db: ViewerDb,
  now: Temporal.Instant,
  input: { correctionId: string; conferenceId: string; body: string; lang: string },
): Promise<{ ok: true } | { ok: false; because: 'not-there' }> {
  const talk = await talkOf(db, now, input.conferenceId);
  const latest = talk && (await agreementOf(db, input.conferenceId));
  if (!talk || !latest) return { ok: false, because: 'not-there' };
  if (await store.insertCorrection(db, now, { ...input, version: latest.version })) {
    const about = { conferenceId: talk.conferenceId, correctionId: input.correctionId };
    if (db.viewer.person !== talk.teacherId) {
      const owed = { key: `correction:${input.correctionId}`, to: talk.teacherId, child: talk.childId };
      await tellLater(db, now, { ...owed, kind: 'correction', about, dueAt: now });
    }
  }
  return { ok: true };
}
