import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import {
  type Entitlement,
  entitlementUnder,
  restrictionFrom,
  type StoredRestriction,
} from '../rules/entitlement.ts';
import { findPairsAt } from '../store/pairs.ts';
import type { Guardian } from './family.ts';

/** What the restrictions on a pair leave it on a day of the school. */
export function entitlement(stored: StoredRestriction[], today: Temporal.PlainDate): Entitlement {
  return entitlementUnder(stored.map(restrictionFrom), today);
}

export interface SchoolPair
  extends Entitlement,
    Pick<Guardian, 'guardianId' | 'givenName' | 'familyName' | 'lang' | 'email'> {
  childId: string;
}

/** Every pair of guardian and student of a school, with what it may do today. For staff and the worker. */
export async function pairsAt(
  db: ViewerDb,
  schoolId: string,
  today: Temporal.PlainDate,
): Promise<SchoolPair[]> {
  const pairs = await findPairsAt(db, schoolId);
  return pairs.map((pair) => ({
    guardianId: pair.guardian_id,
    childId: pair.child_id,
    givenName: pair.given_name,
    familyName: pair.family_name,
    lang: pair.lang,
    email: pair.email,
    ...entitlement(pair.restrictions, today),
  }));
}
