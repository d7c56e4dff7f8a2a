import { existsSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '#core/db/embedded/embedded.ts';

/**
 * Ends the database servers that killed test runs left behind, and removes their folders. A folder that still has
 * its claim belongs to a run; if that run lives, starting in it is refused and it is left alone.
 */
export async function sweep(prefix: string): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name);
    if (!existsSync(join(folder, 'alongside.pid'))) continue;
    const left = await startEmbedded({ dataDir: folder, log: () => {} }).catch(() => undefined);
    if (!left) continue;
    await left.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
