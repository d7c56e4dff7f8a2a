import type { Database } from '#core/db/database.ts';
import { staffByEmail } from '../store/addresses.ts';

/** Whether an address belongs to a member of staff of any district today. */
export async function isStaffAddress(database: Database, email: string): Promise<boolean> {
  return (await staffByEmail(database, email)).length > 0;
}
