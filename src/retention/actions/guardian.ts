import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { Subject } from '../rules/forgetting.ts';
import { findSubject } from '../store/subject.ts';

/** The guardian whose record may be handed out, undefined for everybody else; who has left is found by the command alone. */
export async function guardianOnRecord(
  db: ViewerDb,
  personId: string,
  now: Temporal.Instant,
): Promise<Subject | undefined> {
  const subject = await findSubject(db, personId, now);
  const found = subject?.isGuardian && (!subject.ended || db.viewer.roles.includes('system'));
  return found ? subject : undefined;
}
