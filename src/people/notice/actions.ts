import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { type NoticeWords, sameWords } from './rules.ts';
import { findLatest, insertVersion } from './store.ts';

/** Publishes a new version of the school's own words. The same words again, for example a form sent twice, are no version. */
export async function publishNotice(
  db: ViewerDb,
  now: Temporal.Instant,
  words: NoticeWords,
): Promise<{ ok: true; version: number } | { ok: false; because: 'same' }> {
  const latest = await findLatest(db);
  if (sameWords(latest ?? { texts: {}, contact: '' }, words)) return { ok: false, because: 'same' };
  const version = (latest?.version ?? 0) + 1;
  await insertVersion(db, { ...words, version, publishedAt: now });
  return { ok: true, version };
}
