import { vi } from 'vitest';
import { PreparingClient } from '#core/db/preparing-client.ts';

/**
 * How many statements the program asks of its database while `work` runs, transactions' openings and ends included.
 * @throws when there were none: then they go another way by now, and nothing was counted
 */
export async function statementsDuring<T>(work: () => Promise<T>): Promise<{ asked: number; came: T }> {
  const packets = vi.spyOn(PreparingClient.prototype, 'send');
  const came = await work();
  const asked = packets.mock.calls.reduce((sum, [statements]) => sum + statements.length, 0);
  packets.mockRestore();
  if (asked === 0) throw new Error('No statement came by.');
  return { asked, came };
}
