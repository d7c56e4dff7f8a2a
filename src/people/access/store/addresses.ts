import { sql } from 'kysely';
import type { Database } from '#core/db/database.ts';
import { provenDistrict } from '#core/ids.ts';
import { fullName } from '#core/words/full-name.ts';

/** The guardians who are written to at an address, in every district. */
export async function guardiansByEmail(database: Database, address: string) {
  const rows = await database.beforeViewer(
    sql<{ district_id: string; person_id: string }>`SELECT * FROM guardians_by_email(${address})`,
  );
  return rows.map((row) => ({ district: provenDistrict(row.district_id), person: row.person_id }));
}

/** The members of staff with an address, in every district, with the roles they hold now. */
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
    name: fullName({ givenName: row.given_name, familyName: row.family_name }),
    lang: row.lang,
  }));
}
