import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { Rooms } from '../deliver/directory.ts';
import { type How, holdByHand, leaveByHand } from '../store/by-hand.ts';
import { askAgain } from './to-tell.ts';

/**
 * Somebody of the office told it, by telephone or by a letter: it is recorded who, how and when. What a colleague has told
 * already is told. What was no longer so when it was told is not recorded as told.
 * @param of.by who told it, whose schools these are
 * @returns how many of them no longer held
 */
export async function markTold(
  db: ViewerDb,
  now: Temporal.Instant,
  rooms: Rooms,
  of: { by: string; schools: readonly string[]; effectIds: readonly string[]; how: How },
): Promise<{ changed: number }> {
  let changed = 0;
  // in one order, so that two who tell the same at once wait for each other and never in a circle
  for (const effectId of [...new Set(of.effectIds)].sort()) {
    const effect = await holdByHand(db, of.schools, effectId);
    if (!effect) continue;
    if (await askAgain(db, now, rooms, effect))
      await leaveByHand(db, [{ effectId, left: { state: 'sent', toldBy: of.by, how: of.how } }], now);
    else changed += 1;
  }
  return { changed };
}
