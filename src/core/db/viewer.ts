import type { Temporal } from 'temporal-polyfill';
import type { DistrictId } from '../ids.ts';
import type { Asked } from './preparing-client.ts';

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

/** Sets what row level security reads, for the length of a transaction, and proves the viewer where there is a proof. */
export function openingOf({ district, person, roles, proof }: Viewer): Asked {
  return [
    'SELECT open_as($1, $2, $3, $4, $5)',
    [district, person, roles.join(','), proof?.link ?? null, proof ? written(proof.at) : null],
  ];
}

/** For the few look-ups before a viewer is known: nobody, of no district, in no role. */
export const openingForNobody: Asked = ["SELECT open_as('', '', '', NULL, NULL)"];

/** An instant for the database; Date writes one in a tenth of the time, and this is asked of every transaction. */
function written(at: Temporal.Instant): string {
  return new Date(at.epochMilliseconds).toISOString();
}

/** Whether the database found that the viewer's link was revoked or the viewer's roles have ended. */
export function notEntitled(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === 'AL001';
}
