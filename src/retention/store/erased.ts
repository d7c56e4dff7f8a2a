import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';

/** How many rows of which table went; `blanked` counts people whose row stays without its name. */
export type Erased = Record<string, number>;

/** @param db as the system: nobody else may erase */
export async function eraseExpired(db: ViewerDb, at: Temporal.Instant): Promise<Erased> {
  const { rows } = await sql<{ counts: Erased }>`
    SELECT erase_expired(${at.toString()}::timestamptz) AS counts`.execute(db.q);
  return rows[0]?.counts ?? {};
}

/** @param db as the system */
export async function erasePeople(db: ViewerDb, people: string[], at: Temporal.Instant): Promise<Erased> {
  const { rows } = await sql<{ counts: Erased }>`
    SELECT erase_people(${people}::uuid[], ${at.toString()}::timestamptz) AS counts`.execute(db.q);
  return rows[0]?.counts ?? {};
}
