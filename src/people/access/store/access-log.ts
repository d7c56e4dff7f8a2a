import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';

/** Adds a line in the viewer's name; it is never changed, and only the office may read it. */
export async function insertAccess(
  db: ViewerDb,
  row: { access_id: string; at: Temporal.Instant; child_id: string; what: string; about: string },
): Promise<void> {
  await db.q
    .insertInto('access_log')
    .values({
      ...row,
      district_id: db.district,
      viewer_id: db.viewer.person,
      viewer_roles: db.viewer.roles.join(','),
    })
    .execute();
}
