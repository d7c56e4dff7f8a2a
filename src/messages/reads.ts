import { MovableClock } from '#core/clock.ts';
import type { Database } from '#core/db/database.ts';
import { everyDistrict } from '#core/db/districts.ts';
import { systemOf } from '#core/db/viewer.ts';
import { clockAheadMs } from './store/clock.ts';

/** The sample school's clock, going on from wherever the mailbox page had moved it. */
export async function sampleClock(db: Database): Promise<MovableClock> {
  const ahead = await Promise.all((await everyDistrict(db)).map((one) => db.as(systemOf(one), clockAheadMs)));
  return new MovableClock(Math.max(0, ...ahead));
}
