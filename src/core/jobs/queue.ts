import { setTimeout as passed } from 'node:timers/promises';
import { Logger, quickAddJob, type Runner, run } from 'graphile-worker';
import pg from 'pg';
import type { Log } from '../log.ts';

export interface Queue {
  /** Asks for the work to be done soon; many asks within a moment are one. */
  wake(): void;
  stop(): Promise<void>;
}

/** Milliseconds until the next try when the database went away, doubled each time up to the last. */
const firstPause = 250;
const longestPause = 30_000;

/**
 * Timed work, run by graphile-worker in the schema `queue`. What has to be done stands in our own tables; the queue
 * only wakes us: after a commit, and every minute for whatever fell due or was left by a crash. A runner that lost its
 * database ends; another takes its place as soon as there is one, so the program outlives its database.
 * @throws when the database cannot be reached now
 */
export async function openQueue(url: string, log: Log, work: () => Promise<unknown>): Promise<Queue> {
  const pool = new pg.Pool({ connectionString: url, max: 3 });
  // graphile-worker asks that a connection lost at any moment finds a listener; it reconnects by itself
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const options = optionsOn(pool, log);
  const open = () =>
    run({
      ...options,
      crontab: '* * * * * deliver',
      taskList: { deliver: async () => void (await work()) },
    });
  const stopping = new AbortController();
  let runner: Runner | undefined = await open();

  const keptRunning = (async () => {
    let pause = firstPause;
    while (!stopping.signal.aborted) {
      if (runner) {
        const since = Date.now();
        await runner.promise.catch(() => {}); // it has told the log
        runner = undefined;
        if (Date.now() - since > longestPause) pause = firstPause;
      }
      await passed(pause, undefined, { signal: stopping.signal }).catch(() => {}); // stopped meanwhile
      pause = Math.min(2 * pause, longestPause);
      if (!stopping.signal.aborted) runner = await open().catch((error) => void log.error('queue', error));
    }
  })();

  let asked: NodeJS.Timeout | undefined;
  return {
    wake() {
      if (asked || stopping.signal.aborted) return;
      asked = setTimeout(() => {
        asked = undefined;
        quickAddJob(
          options,
          'deliver',
          {},
          { jobKey: 'deliver', jobKeyMode: 'replace', maxAttempts: 3 },
        ).catch((error) => {
          if (!stopping.signal.aborted) log.error('queue', error);
        });
      }, 50);
    },
    async stop() {
      stopping.abort();
      clearTimeout(asked);
      await runner?.stop().catch(() => {}); // it may be ending by itself
      await keptRunning;
      await pool.end();
    },
  };
}

function optionsOn(pgPool: pg.Pool, log: Log) {
  const logger = new Logger(() => (level, message) => {
    if (level === 'error') log.error('queue', new Error(message));
  });
  return {
    pgPool,
    schema: 'queue',
    noHandleSignals: true,
    noPreparedStatements: true,
    concurrency: 1,
    pollInterval: 5_000,
    logger,
    // without a batch, the end of a job that cannot be written down is a rejection that nobody holds
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  };
}
