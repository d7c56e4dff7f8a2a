import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { Draft } from '../rules/preparation.ts';

/** The viewing teacher's own preparation; row level security shows nobody else's. */
export function findPreparation(db: ViewerDb, conferenceId: string) {
  return db.q
    .selectFrom('preparation')
    .selectAll()
    .where('district_id', '=', db.district)
    .where('conference_id', '=', conferenceId)
    .where('teacher_id', '=', db.viewer.person)
    .executeTakeFirst();
}

/** The same for several talks at once, in no order. */
export function findPreparations(db: ViewerDb, conferenceIds: string[]) {
  return db.q
    .selectFrom('preparation')
    .selectAll()
    .where('district_id', '=', db.district)
    .where('conference_id', 'in', conferenceIds)
    .where('teacher_id', '=', db.viewer.person)
    .execute();
}

/**
 * Writes the viewing teacher's preparation over the saving of `over` (null: over nothing; undefined: over whatever there is).
 * Its questions have a table of their own.
 * @returns whether it is written; not where another window has saved since
 */
export async function savePreparation(
  db: ViewerDb,
  savedAt: Temporal.Instant,
  conferenceId: string,
  { draft, over }: { draft: Draft; over: Temporal.Instant | null | undefined },
): Promise<boolean> {
  const written = {
    glow: draft.glow,
    glow_where: draft.glowWhere,
    glow_when: draft.glowWhen,
    grow_need: draft.growNeed,
    grow_step: draft.growStep,
    value_id: draft.valueId,
    value_tie: draft.valueTie,
    lang: draft.lang,
    updated_at: savedAt,
  };
  const row = await db.q
    .insertInto('preparation')
    .values({
      district_id: db.district,
      conference_id: conferenceId,
      teacher_id: db.viewer.person,
      ...written,
    })
    .onConflict((at) => {
      const overwrites = at.columns(['district_id', 'conference_id']).doUpdateSet(written);
      if (over === undefined) return overwrites;
      return over === null
        ? overwrites.where(sql.lit(false))
        : overwrites.where('preparation.updated_at', '=', over);
    })
    .returning('conference_id')
    .executeTakeFirst();
  return row !== undefined;
}
