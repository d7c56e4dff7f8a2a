import type { Temporal } from 'temporal-polyfill';
import { type DistrictId, isId } from '../ids.ts';

export type Role = 'guardian' | 'teacher' | 'office' | 'leader' | 'system';

/**
 * Who looks. Only the access room (for people) and the worker (for the system) make one, after proof; every record
 * is then found through it.
 */
export interface Viewer {
  readonly district: DistrictId;
  readonly person: string;
  readonly roles: readonly Role[];
  /** What proves a person in every transaction: a guardian's link; for staff the roles alone, looked up again. */
  readonly proof?: { readonly link?: string; readonly at: Temporal.Instant };
}

/** Nobody in particular: the worker, acting for one district. */
export const systemPerson = '00000000-0000-0000-0000-000000000000';

export function systemOf(district: DistrictId): Viewer {
  return { district, person: systemPerson, roles: ['system'] };
}

const safe = /^[0-9a-z,-]*$/;

/**
 * Families ask small questions by id, and there are many families: a statement is planned once per connection, never
 * again for each value. Staff and the worker also send whole rosters, for which PostgreSQL had better look at the size.
 */
const onePlan = '; SET LOCAL plan_cache_mode = force_generic_plan';

/** The settings row level security reads. SET LOCAL takes no parameters, so the values are validated and quoted. */
export function openingStatements(viewer: Viewer): string {
  const roles = viewer.roles.join(',');
  for (const value of [viewer.district, viewer.person, roles]) {
    if (!safe.test(value)) throw new Error('A viewer may hold ids and role names only.');
  }
  const opening = `BEGIN; SET LOCAL ROLE alongside_app; SET LOCAL app.district = '${viewer.district}'; \
SET LOCAL app.viewer = '${viewer.person}'; SET LOCAL app.roles = '${roles}'${roles === 'guardian' ? onePlan : ''}`;
  if (!viewer.proof) return opening;
  // the sample school's clock runs ahead: policies that know of days ask this instant, not the machine's
  return `${opening}; SET LOCAL app.at = '${written(viewer.proof.at)}'; ${proving(viewer.proof)}`;
}

function proving({ link, at }: NonNullable<Viewer['proof']>): string {
  if (link !== undefined && !isId(link)) throw new Error('A link is proven by its id.');
  return `SELECT prove_viewer(${link ? `'${link}'` : 'NULL'}, '${written(at)}')`;
}

/** An instant for the database; Date writes one in a tenth of the time, and this is asked of every transaction twice. */
function written(at: Temporal.Instant): string {
  return new Date(at.epochMilliseconds).toISOString();
}

/** Whether the database found that the viewer's link was revoked or the viewer's roles have ended. */
export function notEntitled(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === 'AL001';
}
