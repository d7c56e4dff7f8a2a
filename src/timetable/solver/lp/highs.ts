import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { LinearProgram, Lp, LpAnswer } from './lp.ts';
import { WORKER } from './worker.ts';

/** What a linear programme may take of memory and of columns before nobody tries. */
const MOST_MEMORY_MB = 1024;
const MOST_ENTRIES = 3_000_000;

function start(): Worker {
  const worker = new Worker(WORKER, {
    eval: true,
    workerData: { highs: pathToFileURL(createRequire(import.meta.url).resolve('highs')).href },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  worker.unref();
  worker.on('error', () => {}); // one that fails while nobody asks harms nobody
  worker.setMaxListeners(100);
  return worker;
}

/**
 * HiGHS (as compiled in the package `highs`) in a thread of its own. A programme that crashes it, a thread that
 * cannot start, or a cancellation gives no answer and harms nothing else; the next programme gets a new thread. One
 * programme is solved after the other.
 */
export function highsLp(): Lp {
  let worker: Worker | undefined;
  const stop = () => {
    const old = worker;
    worker = undefined;
    return old?.terminate();
  };
  const solveNow = (
    program: LinearProgram,
    { iterations, signal }: { iterations: number; signal?: AbortSignal },
  ): Promise<LpAnswer | undefined> => {
    const { promise, resolve } = Promise.withResolvers<LpAnswer | undefined>();
    if (signal?.aborted || program.indices.length > MOST_ENTRIES) return Promise.resolve(undefined);
    const fail = () => {
      resolve(undefined);
      void stop();
    };
    signal?.addEventListener('abort', fail, { once: true });
    try {
      worker ??= start();
      const one = worker;
      one.ref(); // whoever waits for an answer keeps the program running, and nobody else does
      const gone = () => resolve(undefined);
      const said = (found?: LpAnswer) => (found ? resolve(found) : fail());
      one.on('message', said).on('error', fail).on('exit', gone);
      void promise.then(() => {
        signal?.removeEventListener('abort', fail);
        one.off('message', said).off('error', fail).off('exit', gone);
        one.unref();
      });
      one.postMessage({ program, iterations });
    } catch {
      fail();
    }
    return promise;
  };
  let last: Promise<unknown> = Promise.resolve();
  const solve: Lp['solve'] = (program, options) => {
    const mine = last.then(() => solveNow(program, options));
    last = mine;
    return mine;
  };
  return { solve, close: async () => void (await stop()) };
}
