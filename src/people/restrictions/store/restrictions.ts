import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { RestrictionKind } from '#people/access/rules/entitlement.ts';

export interface Pair {
  guardianId: string;
  childId: string;
}

export interface NewRestriction extends Pair {
  restrictionId: string;
  kind: RestrictionKind;
  evidence: string;
  validFrom: Temporal.PlainDate;
  validUntil: Temporal.PlainDate | null;
}

/** @returns false where this id is there already: the same form, sent twice */
export async function insertRestriction(
  db: ViewerDb,
  row: NewRestriction,
  enteredAt: Temporal.Instant,
): Promise<boolean> {
  const result = await db.q
    .insertInto('restriction')
    .values({
      district_id: db.district,
      restriction_id: row.restrictionId,
      guardian_id: row.guardianId,
      child_id: row.childId,
      kind: row.kind,
      evidence: row.evidence,
      valid_from: row.validFrom,
      valid_until: row.validUntil,
      entered_by: db.viewer.person,
      entered_at: enteredAt,
    })
    .onConflict((conflict) => conflict.columns(['district_id', 'restriction_id']).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows) > 0;
}

/** Lifts a restriction in the viewer's name. False where it was lifted already. */
export async function setLifted(db: ViewerDb, restrictionId: string, at: Temporal.Instant): Promise<boolean> {
  const result = await db.q
    .updateTable('restriction')
    .set({ lifted_at: at, lifted_by: db.viewer.person })
    .where('district_id', '=', db.district)
    .where('restriction_id', '=', restrictionId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** Without evidence: what everybody who has to respect a restriction may know of it. */
export async function findTerms(db: ViewerDb, of: { restrictionId: string } | Pair) {
  return db.q
    .selectFrom('restriction')
    .where('district_id', '=', db.district)
    .$if('restrictionId' in of, (q) =>
      q.where('restriction_id', '=', (of as { restrictionId: string }).restrictionId),
    )
    .$if('childId' in of, (q) =>
      q.where('guardian_id', '=', (of as Pair).guardianId).where('child_id', '=', (of as Pair).childId),
    )
    .select(['restriction_id', 'guardian_id', 'child_id', 'kind', 'valid_from', 'valid_until', 'lifted_at'])
    .execute();
}
