import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { callOff, callOffFor, tellLater } from '#messages/ledger.ts';
import { revokeLinksOf } from '#people/access/actions/links.ts';
import { guardiansOf } from '#people/access/reads/family.ts';
import { districtOf } from '#people/access/reads/schools.ts';
import {
  type Entitlement,
  entitlementUnder,
  type RestrictionKind,
} from '#people/access/rules/entitlement.ts';
import { holdOpenRounds } from '#rounds/actions/tended.ts';
import { callOffTalk } from '#timetable/actions.ts';
import { consequencesOf, daysToAct, phaseOf, type Refusal, termProblem } from './rules.ts';
import type { Pair } from './store/restrictions.ts';
import * as store from './store/restrictions.ts';
import * as talks from './store/talks.ts';

/** Enters a restriction. One that holds today acts in this very transaction; a later one acts by itself on its first day. */
export async function enterRestriction(
  db: ViewerDb,
  now: Temporal.Instant,
  entry: store.NewRestriction,
): Promise<{ ok: true } | { ok: false; because: Refusal }> {
  const { today, zone } = await schoolDay(db, now);
  const guardians = await guardiansOf(db, entry.childId, today);
  if (!guardians.some((one) => one.guardianId === entry.guardianId))
    return { ok: false, because: 'no-such-pair' };
  const because = termProblem(entry, today);
  if (because) return { ok: false, because };
  if (!(await store.insertRestriction(db, entry, now))) return { ok: true };
  if (phaseOf({ ...entry, lifted: false }, today) === 'holds') await takeAway(db, now, entry);
  for (const day of daysToAct(entry, today)) {
    await tellLater(db, now, {
      key: `restriction-day:${entry.restrictionId}:${day}`,
      kind: 'restriction-day',
      about: { restrictionId: entry.restrictionId },
      child: entry.childId,
      dueAt: day.toZonedDateTime(zone).toInstant(),
    });
  }
  return { ok: true };
}

/** Lifts a restriction: it stays in the record, and what the pair may see is theirs again. */
export async function liftRestriction(
  db: ViewerDb,
  now: Temporal.Instant,
  restrictionId: string,
): Promise<{ ok: true } | { ok: false; because: 'not-found' }> {
  const [row] = await store.findTerms(db, { restrictionId });
  if (!row) return { ok: false, because: 'not-found' };
  if (await store.setLifted(db, restrictionId, now)) {
    await callOff(db, now, `restriction-day:${restrictionId}:`, 'lifted');
    await giveBack(db, now, { guardianId: row.guardian_id, childId: row.child_id });
  }
  return { ok: true };
}

/** A restriction's first day has come, or its last has passed: what entering it did not do yet is done. */
export async function actOnItsDay(db: ViewerDb, now: Temporal.Instant, restrictionId: string): Promise<void> {
  const [row] = await store.findTerms(db, { restrictionId });
  if (!row || row.lifted_at) return;
  const { today } = await schoolDay(db, now);
  const pair = { guardianId: row.guardian_id, childId: row.child_id };
  const phase = phaseOf({ validFrom: row.valid_from, validUntil: row.valid_until, lifted: false }, today);
  if (phase === 'holds') await takeAway(db, now, pair);
  if (phase === 'over') await giveBack(db, now, pair);
}

async function takeAway(db: ViewerDb, now: Temporal.Instant, { guardianId, childId }: Pair): Promise<void> {
  // a booking of the same second is either here to be called off, or sees the restriction
  await holdOpenRounds(db);
  const pair = { guardianId, childId };
  const due = consequencesOf(await rightsOf(db, now, pair));
  if (due.callOffTalks) {
    for (const talk of await talks.findComingTalks(db, pair, now)) {
      if (await callOffTalk(db, talk.conferenceId, now)) await tellTeacher(db, now, talk, childId);
    }
  }
  if (due.takeOutOfTalks) await talks.endParticipation(db, pair, now);
  // last, so that what the steps above owe to this guardian is not sent either
  if (due.callOffMessages) await callOffFor(db, now, guardianId, childId, 'restriction');
  if (due.revokeLinks) await revokeLinksOf(db, now, [guardianId]);
}

async function giveBack(db: ViewerDb, now: Temporal.Instant, pair: Pair): Promise<void> {
  if ((await rightsOf(db, now, pair)).maySee) await talks.resumeParticipation(db, pair);
}

/** The teacher learns that the talk is off; why is the office's. */
async function tellTeacher(
  db: ViewerDb,
  now: Temporal.Instant,
  { conferenceId, teacherId }: { conferenceId: string; teacherId: string },
  child: string,
): Promise<void> {
  await tellLater(db, now, {
    key: `talk-called-off:${conferenceId}:${teacherId}`,
    kind: 'talk-called-off',
    about: { conferenceId },
    to: teacherId,
    child,
    dueAt: now,
  });
}

async function rightsOf(db: ViewerDb, now: Temporal.Instant, pair: Pair): Promise<Entitlement> {
  const { today } = await schoolDay(db, now);
  const standing = (await store.findTerms(db, pair)).filter((row) => row.lifted_at === null);
  return entitlementUnder(
    standing.map((r) => ({
      kind: r.kind as RestrictionKind,
      validFrom: r.valid_from,
      validUntil: r.valid_until,
    })),
    today,
  );
}

async function schoolDay(
  db: ViewerDb,
  now: Temporal.Instant,
): Promise<{ today: Temporal.PlainDate; zone: string }> {
  const { timeZone } = await districtOf(db);
  return { today: now.toZonedDateTimeISO(timeZone).toPlainDate(), zone: timeZone };
}
