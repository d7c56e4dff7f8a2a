import { Logger, quickAddJob, run } from 'graphile-worker';
import pg from 'pg';
import type { Log } from '../log.ts';

export interface Queue {
  /** Asks for the work to be done soon; many asks within a moment are one. */
  wake(): void;
  stop(): Promise<void>;
}

/**
 * Timed work, run by graphile-worker in the schema `queue`. What has to be done stands in our own tables; the queue
 * only wakes us: after a commit, and every minute for whatever fell due or was left by a crash.
 */
export async function openQueue(url: string, log: Log, work: () => Promise<unknown>): Promise<Queue> {
  const pool = new pg.Pool({ connectionString: url, max: 3 });
  // graphile-worker asks that a connection lost at any moment finds a listener; it reconnects by itself
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const logger = new Logger(() => (level, message) => {
    if (level === 'error') log.error('queue', new Error(message));
  });
  const options = {
    pgPool: pool,
    schema: 'queue',
    noHandleSignals: true,
    noPreparedStatements: true,
    logger,
  };
  const runner = await run({
    ...options,
    concurrency: 1,
    pollInterval: 5_000,
    crontab: '* * * * * deliver',
    taskList: { deliver: async () => void (await work()) },
  });
  let asked: NodeJS.Timeout | undefined;
  let stopped = false;
  return {
    wake() {
      if (asked || stopped) return;
      asked = setTimeout(() => {
        asked = undefined;
        quickAddJob(
          options,
          'deliver',
          {},
          { jobKey: 'deliver', jobKeyMode: 'replace', maxAttempts: 3 },
        ).catch((error) => {
          if (!stopped) log.error('queue', error);
        });
      }, 50);
    },
    async stop() {
      stopped = true;
      clearTimeout(asked);
      await runner.stop();
      await pool.end();
    },
  };
}
