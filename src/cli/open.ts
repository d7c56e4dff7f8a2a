import type { Config } from '#core/config.ts';
import { attachEmbedded } from '#core/db/embedded/attach.ts';
import { startEmbedded } from '#core/db/embedded/embedded.ts';
import type { Io } from './io.ts';

/** The database's owner address, wherever it runs: the server named, the running program's, or one started for this command. */
export async function withDatabase<T>(config: Config, io: Io, work: (url: string) => Promise<T>): Promise<T> {
  if (config.databaseUrl) return work(config.databaseUrl);
  const running = attachEmbedded(config.dataDir);
  if (running) return work(running);
  const embedded = await startEmbedded({ dataDir: config.dataDir, log: io.err });
  try {
    return await work(embedded.url);
  } finally {
    await embedded.stop();
  }
}
