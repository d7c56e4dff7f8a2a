import type { Database } from '#core/db/database.ts';
import type { DistrictId } from '#core/ids.ts';
import { findRecord, type Kept } from './store/record.ts';

/**
 * What is kept about a guardian and, as far as that guardian may see it today, about the children: what the office hands
 * out when somebody asks to see it. Read as the guardian, so that it can hold nothing the guardian's own pages could not.
 */
export function recordOf(
  database: Database,
  { district, guardian }: { district: DistrictId; guardian: string },
): Promise<Record<string, Kept>> {
  return database.as({ district, person: guardian, roles: ['guardian'] }, findRecord);
}
