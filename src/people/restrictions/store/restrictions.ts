import { sql } from 'kysely';
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

export interface RestrictionLine extends Pair {
  restrictionId: string;
  kind: RestrictionKind;
  validFrom: Temporal.PlainDate;
  validUntil: Temporal.PlainDate | null;
  liftedAt: Temporal.Instant | null;
  childGivenName: string;
  childFamilyName: string;
  guardianGivenName: string;
  guardianFamilyName: string;
}

/** Every restriction ever entered, or those on one child; the latest first. */
export async function findLines(db: ViewerDb, childId?: string): Promise<RestrictionLine[]> {
  const ofChild = childId ? sql`AND r.child_id = ${childId}` : sql``;
  const { rows } = await sql<RestrictionLine>`
    SELECT r.restriction_id AS "restrictionId", r.guardian_id AS "guardianId", r.child_id AS "childId", r.kind,
      r.valid_from AS "validFrom", r.valid_until AS "validUntil", r.lifted_at AS "liftedAt",
      k.given_name AS "childGivenName", k.family_name AS "childFamilyName",
      g.given_name AS "guardianGivenName", g.family_name AS "guardianFamilyName"
    FROM restriction r
    JOIN person k ON k.district_id = r.district_id AND k.person_id = r.child_id
    JOIN person g ON g.district_id = r.district_id AND g.person_id = r.guardian_id
    WHERE r.district_id = ${db.district} ${ofChild}
    ORDER BY r.valid_from DESC, r.restriction_id DESC`.execute(db.q);
  return rows;
}

export interface RestrictionRecord extends RestrictionLine {
  evidence: string;
  enteredAt: Temporal.Instant;
  enteredBy: string;
  liftedBy: string | null;
}

/** One restriction with its evidence; nothing for anybody but the office. */
export async function findRecord(
  db: ViewerDb,
  restrictionId: string,
): Promise<RestrictionRecord | undefined> {
  const { rows } = await sql<Omit<RestrictionRecord, keyof RestrictionLine> & { restrictionId: string }>`
    SELECT x.restriction_id AS "restrictionId", x.evidence, x.entered_at AS "enteredAt",
      by.given_name || ' ' || by.family_name AS "enteredBy", lift.given_name || ' ' || lift.family_name AS "liftedBy"
    FROM restriction_records() x
    JOIN person by ON by.district_id = ${db.district} AND by.person_id = x.entered_by
    LEFT JOIN person lift ON lift.district_id = ${db.district} AND lift.person_id = x.lifted_by
    WHERE x.restriction_id = ${restrictionId}`.execute(db.q);
  const line = rows[0] && (await findLines(db)).find((one) => one.restrictionId === restrictionId);
  return line && { ...line, ...(rows[0] as (typeof rows)[0]) };
}
