import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { type Phase, phaseOf } from './rules.ts';
import { findLines } from './store/lines.ts';

/** How many restrictions hold today or are still to begin: the office's picture, never a family's. */
export async function countRestrictions(
  db: ViewerDb,
  today: Temporal.PlainDate,
): Promise<Record<Phase, number>> {
  const count: Record<Phase, number> = { holds: 0, upcoming: 0, over: 0 };
  for (const line of await findLines(db))
    count[phaseOf({ ...line, lifted: line.liftedAt !== null }, today)]++;
  return count;
}
