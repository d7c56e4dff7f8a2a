import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { Hours, Round } from '../rules/round.ts';
import { findHours, findOver } from '../store/hours.ts';
import * as store from '../store/rounds.ts';
import { invitationsOf } from './invited.ts';

/** A round of the viewer's district. A guardian is never shown a draft. */
export async function roundOf(db: ViewerDb, roundId: string): Promise<Round | undefined> {
  return store.findRound(db, roundId);
}

/**
 * The open rounds, the newest first; for a guardian those the guardian was invited to.
 * @param also rounds that concern a guardian for another reason: a talk that was inherited, or is come along to
 */
export async function openRoundsOf(db: ViewerDb, also: readonly string[] = []): Promise<Round[]> {
  const open = await store.findRounds(db, { state: 'open' });
  if (!db.viewer.roles.includes('guardian')) return open;
  const theirs = new Set([...(await invitationsOf(db)).map((one) => one.roundId), ...also]);
  return open.filter((round) => theirs.has(round.roundId));
}

/** Every teacher's hours in the round, in order of time. */
export async function hoursOf(db: ViewerDb, roundId: string): Promise<Hours[]> {
  return findHours(db, roundId);
}

/** The rounds among these in which no teacher has an hour left at `now`, whatever their bookings say. */
export async function roundsOver(
  db: ViewerDb,
  rounds: readonly Round[],
  now: Temporal.Instant,
): Promise<ReadonlySet<string>> {
  return new Set(
    await findOver(
      db,
      rounds.map((round) => round.roundId),
      now,
    ),
  );
}
