import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { tellLater } from '#messages/ledger.ts';
import { type Done, ledRound } from '#rounds/actions/draft.ts';
import { phaseOf } from '#rounds/rules/round.ts';
import { toRemind } from '../reads/remind.ts';
import { reminderKey } from '../rules/remind.ts';

/**
 * A leader's kind word to whoever has no time yet, while booking is open: once each for this end of booking, however often
 * it is pressed. Whether it is still true is asked again as each goes out.
 * @param of.today a date of the school's calendar
 * @returns how many were not told before
 */
export async function remindFamilies(
  db: ViewerDb,
  now: Temporal.Instant,
  of: { roundId: string; today: Temporal.PlainDate },
): Promise<Done<{ told: number }>> {
  const round = await ledRound(db, of.roundId);
  if (!round) return { ok: false, because: 'not-found' };
  if (phaseOf(round, now) !== 'booking') return { ok: false, because: 'not-open' };
  const about = { roundId: round.roundId, closes: round.bookingClosesAt.epochMilliseconds };
  const families = (await toRemind(db, round, of.today)).now;
  for (const { guardianId } of families) {
    const key = `${reminderKey(round)}${guardianId}`;
    await tellLater(db, now, { key, kind: 'reminder', about, to: guardianId, dueAt: now });
  }
  return { ok: true, told: families.length };
}
