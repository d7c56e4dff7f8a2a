import { sql } from 'kysely';
import pg from 'pg';
import { type DistrictId, provenDistrict } from '../ids.ts';
import type { Database } from './database.ts';

/** Every district of this installation. Asked before there is a viewer; names nothing but ids. */
export async function everyDistrict(database: Database): Promise<DistrictId[]> {
  const rows = await database.beforeViewer(sql<{ id: string }>`SELECT every_district() AS id`);
  return rows.map(({ id }) => provenDistrict(id));
}

/** The district whose printed codes begin with `prefix`, in capitals. */
export async function districtByPrefix(database: Database, prefix: string): Promise<DistrictId | undefined> {
  const [row] = await database.beforeViewer(
    sql<{ id: string | null }>`SELECT district_by_prefix(${prefix}) AS id`,
  );
  return row?.id ? provenDistrict(row.id) : undefined;
}

/** Whether any school, real or sample, is in the database; half a sample school is none. @param url its owner's */
export async function holdsASchool(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client
    .query('SELECT 1 FROM district WHERE NOT in_the_making LIMIT 1')
    .finally(() => client.end());
  return Boolean(rowCount);
}
