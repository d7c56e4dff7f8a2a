import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { insertShowing } from '../store/notice.ts';
import { setLang } from '../store/people.ts';

/** Records that this version of the notice was on the screen, in this language. */
export async function recordNotice(
  db: ViewerDb,
  now: Temporal.Instant,
  version: number,
  lang: string,
): Promise<void> {
  await insertShowing(db, { notice_version: version, lang, shown_at: now });
}

/** From now on the person is written to in this language. */
export async function chooseLang(db: ViewerDb, lang: string): Promise<void> {
  await setLang(db, db.viewer.person, lang);
}
