import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { Entitlement } from '../rules/entitlement.ts';
import { findPairs } from '../store/pairs.ts';
import { entitlement } from './pairs.ts';

export interface Child extends Entitlement {
  childId: string;
  givenName: string;
  familyName: string;
  grade: string | null;
  schoolId: string;
}

export interface Guardian extends Entitlement {
  guardianId: string;
  givenName: string;
  familyName: string;
  /** NULL: nobody has said; the district's language is used. */
  lang: string | null;
  email: string | null;
  phone: string | null;
  relation: string;
  household: string | null;
}

/** The children of the viewing guardian whose record the guardian may see, by first name. */
export async function childrenOf(
  db: ViewerDb,
  today: Temporal.PlainDate,
  guardianId = db.viewer.person,
): Promise<Child[]> {
  const pairs = await findPairs(db, { guardian: guardianId });
  return pairs
    .filter((pair) => pair.school_id !== null)
    .map((pair) => ({
      childId: pair.child_id,
      givenName: pair.given_name,
      familyName: pair.family_name,
      grade: pair.grade,
      schoolId: pair.school_id as string,
      ...entitlement(pair.restrictions, today),
    }))
    .filter((child) => child.maySee);
}

/** A child's guardians with what each may do today. For staff and the worker: a guardian would see only itself. */
export async function guardiansOf(
  db: ViewerDb,
  childId: string,
  today: Temporal.PlainDate,
): Promise<Guardian[]> {
  const pairs = await findPairs(db, { child: childId });
  return pairs.map((pair) => ({
    guardianId: pair.guardian_id,
    givenName: pair.given_name,
    familyName: pair.family_name,
    lang: pair.lang,
    email: pair.email,
    phone: pair.phone,
    relation: pair.relation,
    household: pair.household,
    ...entitlement(pair.restrictions, today),
  }));
}
