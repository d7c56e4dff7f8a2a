import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { cutHours } from '#rounds/actions/cut-hours.ts';
import type { Done } from '#rounds/actions/draft.ts';
import { tendedRound } from '#rounds/actions/tended.ts';
import type { Round } from '#rounds/rules/round.ts';
import { insertTaking, isTaken, type Taking, takeTimes } from '../store/taken.ts';

/**
 * Takes hours of a teacher away while families book. In one transaction the hours go, the talks in them lose their time,
 * and everybody who takes part is owed one message for each. A booking of the same moment is either seen here or sees the
 * hours that are left: both hold the round. The same `takenId` again is the same taking.
 * @returns how many talks lost their time now
 */
export async function takeHours(
  db: ViewerDb,
  now: Temporal.Instant,
  taking: Taking,
): Promise<Done<{ families: number }>> {
  const round = await tendedRound(db, taking.roundId);
  return round ? takeFrom(db, now, round, taking) : { ok: false, because: 'not-found' };
}

/** The same, of a round that this transaction has locked (see tendedRound). */
export async function takeFrom(
  db: ViewerDb,
  now: Temporal.Instant,
  round: Round,
  taking: Taking,
): Promise<Done<{ families: number }>> {
  if (round.state !== 'open') return { ok: false, because: 'not-open' };
  if (await isTaken(db, taking)) return { ok: true, families: 0 };
  const cut = await cutHours(db, now, round, taking);
  if (!cut.ok) return cut;
  const taken = { ...taking, ...cut.away };
  await insertTaking(db, taken, now);
  return { ok: true, families: await takeTimes(db, taken, now) };
}
