import type { ViewerDb } from '#core/db/database.ts';
import { findLatest } from './store.ts';

/** The version of the school's own words that families see; undefined while the school has written none. */
export async function noticeVersion(db: ViewerDb): Promise<number | undefined> {
  return (await findLatest(db))?.version;
}
