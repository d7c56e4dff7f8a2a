import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { guardiansOf } from '#people/access/reads/family.ts';
import { type FamilyTalk, findWithoutTime } from '../store/without-time.ts';

/**
 * Whose talks lost their time and have no other yet, for staff. Whoever may not book (any more) is not waited for.
 * @param today a date of the school's calendar
 */
export async function withoutTime(
  db: ViewerDb,
  of: { roundId?: string; teacherId?: string },
  today: Temporal.PlainDate,
): Promise<FamilyTalk[]> {
  const talks = await findWithoutTime(db, of);
  const may = new Set<string>();
  for (const childId of new Set(talks.map((talk) => talk.childId)))
    for (const guardian of await guardiansOf(db, childId, today))
      if (guardian.mayBook) may.add(`${guardian.guardianId} ${childId}`);
  return talks.filter((talk) => may.has(`${talk.guardianId} ${talk.childId}`));
}
