import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { NoticeWords } from './rules.ts';

export interface PublishedNotice extends NoticeWords {
  version: number;
  publishedAt: Temporal.Instant;
}

/** The version that stands; undefined before the first. */
export async function findLatest(db: ViewerDb): Promise<PublishedNotice | undefined> {
  const row = await db.q
    .selectFrom('notice')
    .where('district_id', '=', db.district)
    .selectAll()
    .orderBy('notice_version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (
    row && {
      version: row.notice_version,
      texts: row.texts,
      contact: row.contact,
      publishedAt: row.published_at,
    }
  );
}

/** @throws unique of the database where somebody published the same version a moment ago */
export async function insertVersion(db: ViewerDb, notice: PublishedNotice): Promise<void> {
  await db.q
    .insertInto('notice')
    .values({
      district_id: db.district,
      notice_version: notice.version,
      texts: JSON.stringify(notice.texts),
      contact: notice.contact,
      published_at: notice.publishedAt,
    })
    .execute();
}
