import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { anythingEnded, type Ended } from '../rules/ended.ts';

/**
 * What other rooms do, within the transaction that ended something: what only they know of it ends with it.
 * @returns how many coming talks lost their time or were called off
 */
export type WhenEnded = (db: ViewerDb, ended: Ended, now: Temporal.Instant) => Promise<number>;

/** Tells the other rooms, if anything ended. @returns how many coming talks lost their time or were called off */
export async function tellWhatEnded(
  whenEnded: WhenEnded | undefined,
  db: ViewerDb,
  ended: Ended,
  now: Temporal.Instant,
): Promise<number> {
  return whenEnded && anythingEnded(ended) ? whenEnded(db, ended, now) : 0;
}
