import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { Owed } from '../ledger.ts';

export async function insertEffect(
  db: ViewerDb,
  row: Owed & { effectId: string; createdAt: Temporal.Instant },
): Promise<void> {
  await db.q
    .insertInto('effect')
    .values({
      district_id: db.district,
      effect_id: row.effectId,
      effect_key: row.key,
      kind: row.kind,
      about: JSON.stringify(row.about),
      to_person: row.to ?? null,
      child_id: row.child ?? null,
      due_at: row.dueAt,
      created_at: row.createdAt,
    })
    .onConflict((conflict) => conflict.columns(['district_id', 'effect_key']).doNothing())
    .execute();
}

export async function callOffEffects(
  db: ViewerDb,
  now: Temporal.Instant,
  which: { keyPrefix: string } | { to: string; child: string },
  because: string,
): Promise<number> {
  const result = await db.q
    .updateTable('effect')
    .set({ state: 'cancelled', settled_at: now, because })
    .where('district_id', '=', db.district)
    .where('state', 'in', ['waiting', 'by-hand'])
    .where((eb) =>
      'keyPrefix' in which
        ? eb(sql`left(effect_key, ${which.keyPrefix.length})`, '=', which.keyPrefix)
        : eb.and([eb('to_person', '=', which.to), eb('child_id', '=', which.child)]),
    )
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Who was told, or will be, under keys that begin so. A key tells once: what was called off is not told again either. */
export async function findTold(db: ViewerDb, keyPrefix: string): Promise<string[]> {
  const rows = await db.q
    .selectFrom('effect')
    .where('district_id', '=', db.district)
    .where(sql`left(effect_key, ${keyPrefix.length})`, '=', keyPrefix)
    .where('to_person', 'is not', null)
    .select('to_person')
    .execute();
  return rows.flatMap((row) => row.to_person ?? []);
}

export async function findOwed(
  db: ViewerDb,
  keys: readonly string[],
): Promise<{ key: string; about: Owed['about']; state: string }[]> {
  if (keys.length === 0) return [];
  return db.q
    .selectFrom('effect')
    .where('district_id', '=', db.district)
    .where('effect_key', 'in', keys)
    .select(['effect_key as key', 'about', 'state'])
    .execute();
}
