import { MovableClock } from '#core/clock.ts';
import type { Database, ViewerDb } from '#core/db/database.ts';
import { everyDistrict } from '#core/db/districts.ts';
import { systemOf } from '#core/db/viewer.ts';
import { clockAheadMs } from './store/clock.ts';
import { findOwed, findTold } from './store/owed.ts';

/** The sample school's clock, going on from wherever the mailbox page had moved it. */
export async function sampleClock(db: Database): Promise<MovableClock> {
  const ahead = await Promise.all((await everyDistrict(db)).map((one) => db.as(systemOf(one), clockAheadMs)));
  return new MovableClock(Math.max(0, ...ahead));
}

/** Who has a message under keys that begin so: told, about to be, or called off. The same key never tells again. */
export async function toldUnder(db: ViewerDb, keyPrefix: string): Promise<Set<string>> {
  return new Set(await findTold(db, keyPrefix));
}

/** What stands in the ledger under these very keys: what each is about, and what became of it. */
export const owedUnder = findOwed;
