import type { ViewerDb } from '#core/db/database.ts';
import { findTaught } from '../store/taught.ts';

/** Which children each teacher of a school teaches there now, each child once however many classes they share. For staff. */
export async function taughtAt(db: ViewerDb, schoolId: string): Promise<ReadonlyMap<string, string[]>> {
  const taught = new Map<string, string[]>();
  for (const { teacherId, childId } of await findTaught(db, schoolId)) {
    const theirs = taught.get(teacherId);
    if (theirs) theirs.push(childId);
    else taught.set(teacherId, [childId]);
  }
  return taught;
}
