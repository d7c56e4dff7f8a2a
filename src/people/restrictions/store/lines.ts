import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { RestrictionKind } from '#people/access/rules/entitlement.ts';
import type { Pair } from './restrictions.ts';

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
