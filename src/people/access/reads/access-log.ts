import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { newId } from '#core/ids.ts';
import { insertAccess } from '../store/access-log.ts';

/**
 * Writes down that the viewer read, or the program disclosed, something of a child's record.
 * @param what a short name such as "voice", "agreement" or "summary-mail"; never a text about the child
 */
export async function logRead(
  db: ViewerDb,
  now: Temporal.Instant,
  read: { childId: string; what: string; about?: Record<string, string> },
): Promise<void> {
  await insertAccess(db, {
    access_id: newId(now.epochMilliseconds),
    at: now,
    child_id: read.childId,
    what: read.what,
    about: JSON.stringify(read.about ?? {}),
  });
}
