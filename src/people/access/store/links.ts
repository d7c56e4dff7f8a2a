import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';

/** The newest link of a person that still opens at `until`. */
export async function findStandingLink(db: ViewerDb, personId: string, until: Temporal.Instant) {
  return db.q
    .selectFrom('link')
    .where('district_id', '=', db.district)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', until)
    .select(['link_id', 'expires_at'])
    .orderBy('expires_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Writes a link, of whose secret and code only the hashes are kept. */
export async function insertLink(
  db: ViewerDb,
  link: {
    linkId: string;
    personId: string;
    secretHash: Buffer;
    codeHash: Buffer;
    createdAt: Temporal.Instant;
    expiresAt: Temporal.Instant;
  },
): Promise<void> {
  await db.q
    .insertInto('link')
    .values({
      district_id: db.district,
      link_id: link.linkId,
      person_id: link.personId,
      secret_hash: link.secretHash,
      code_hash: link.codeHash,
      created_at: link.createdAt,
      expires_at: link.expiresAt,
    })
    .execute();
}

/** The person behind a link or code that still opens, by hash. */
export async function findByHash(
  db: ViewerDb,
  by: { link: string; secretHash: Buffer } | { codeHash: Buffer },
  now: Temporal.Instant,
) {
  return db.q
    .selectFrom('link as l')
    .innerJoin('person as p', (join) =>
      join.onRef('p.district_id', '=', 'l.district_id').onRef('p.person_id', '=', 'l.person_id'),
    )
    .where('l.district_id', '=', db.district)
    .where('l.revoked_at', 'is', null)
    .where('l.expires_at', '>', now)
    .where('p.ended_at', 'is', null)
    .where((eb) =>
      'link' in by
        ? eb.and([eb('l.link_id', '=', by.link), eb('l.secret_hash', '=', by.secretHash)])
        : eb('l.code_hash', '=', by.codeHash),
    )
    .select(['l.link_id', 'l.person_id', 'p.lang'])
    .executeTakeFirst();
}

/** Ends every standing link of these people. @returns how many there were that still opened */
export async function revokeLinks(
  db: ViewerDb,
  people: readonly string[],
  now: Temporal.Instant,
): Promise<number> {
  const result = await db.q
    .updateTable('link')
    .set({ revoked_at: now })
    .where('district_id', '=', db.district)
    .where('person_id', '=', sql<string>`ANY (${[...people]}::uuid[])`)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
