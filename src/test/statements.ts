import { vi } from 'vitest';
import { PreparingClient } from '#core/db/preparing-client.ts';

/** How many statements the program asks of its database while `work` runs, transactions' openings and ends included. */
export async function statementsDuring<T>(work: () => Promise<T>): Promise<{ asked: number; came: T }> {
  const packets = vi.spyOn(PreparingClient.prototype, 'together');
  const came = await work();
  const asked = packets.mock.calls.reduce((sum, [statements]) => sum + statements.length, 0);
  packets.mockRestore();
  return { asked, came };
}
