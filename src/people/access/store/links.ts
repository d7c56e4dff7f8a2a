import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Database, ViewerDb } from '#core/db/database.ts';
import { type DistrictId, provenDistrict } from '#core/ids.ts';

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

export async function revokeLinks(db: ViewerDb, personId: string, now: Temporal.Instant): Promise<number> {
  const result = await db.q
    .updateTable('link')
    .set({ revoked_at: now })
    .where('district_id', '=', db.district)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

export async function latestNotice(db: ViewerDb) {
  return db.q
    .selectFrom('notice')
    .where('district_id', '=', db.district)
    .select(['notice_version', 'texts', 'contact'])
    .orderBy('notice_version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertShowing(
  db: ViewerDb,
  showing: { notice_version: number; lang: string; shown_at: Temporal.Instant },
): Promise<void> {
  await db.q
    .insertInto('notice_showing')
    .values({ ...showing, district_id: db.district, person_id: db.viewer.person })
    .onConflict((conflict) => conflict.columns(['district_id', 'person_id', 'notice_version']).doNothing())
    .execute();
}

export async function hasSeenNotice(db: ViewerDb, version: number): Promise<boolean> {
  const row = await db.q
    .selectFrom('notice_showing')
    .where('district_id', '=', db.district)
    .where('person_id', '=', db.viewer.person)
    .where('notice_version', '=', version)
    .select('notice_version')
    .executeTakeFirst();
  return row !== undefined;
}

export async function setLang(db: ViewerDb, personId: string, lang: string): Promise<void> {
  await db.q
    .updateTable('person')
    .set({ lang, lang_by_office: true })
    .where('district_id', '=', db.district)
    .where('person_id', '=', personId)
    .execute();
}

export async function districtByPrefix(database: Database, prefix: string): Promise<DistrictId | undefined> {
  const [row] = await database.beforeViewer(
    sql<{ id: string | null }>`SELECT district_by_prefix(${prefix}) AS id`,
  );
  return row?.id ? provenDistrict(row.id) : undefined;
}

export async function guardiansByEmail(database: Database, address: string) {
  const rows = await database.beforeViewer(
    sql<{ district_id: string; person_id: string }>`SELECT * FROM guardians_by_email(${address})`,
  );
  return rows.map((row) => ({ district: provenDistrict(row.district_id), person: row.person_id }));
}

export async function staffByEmail(database: Database, address: string) {
  const rows = await database.beforeViewer(
    sql<{
      district_id: string;
      person_id: string;
      roles: string[];
      given_name: string;
      family_name: string;
      lang: string | null;
    }>`
      SELECT * FROM staff_by_email(${address}) ORDER BY district_id, person_id`,
  );
  return rows.map((row) => ({
    district: provenDistrict(row.district_id),
    person: row.person_id,
    roles: row.roles,
    name: `${row.given_name} ${row.family_name}`,
    lang: row.lang,
  }));
}
