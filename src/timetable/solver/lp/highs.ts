import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { LinearProgram, Lp, LpAnswer } from './lp.ts';
import { WORKER } from './worker.ts';

/** What a linear programme may take of memory and of columns before nobody tries. */
const MOST_MEMORY_MB = 1024;
const MOST_ENTRIES = 3_000_000;

/**
 * HiGHS (as compiled in the package `highs`) in a thread of its own. A programme that crashes it, a thread that
 * cannot start, or a cancellation gives no answer and harms nothing else; the next programme gets a new thread.
 */
export function highsLp(): Lp {
  let worker: Worker | undefined;
  const stop = () => {
    const old = worker;
    worker = undefined;
    return old?.terminate();
  };
  const solve = (
    program: LinearProgram,
    { iterations, signal }: { iterations: number; signal?: AbortSignal },
  ): Promise<LpAnswer | undefined> =>
    new Promise((answer) => {
      if (signal?.aborted || program.indices.length > MOST_ENTRIES) return answer(undefined);
      const done = (found: LpAnswer | undefined) => {
        signal?.removeEventListener('abort', cancel);
        worker?.removeAllListeners();
        if (!found) void stop();
        answer(found);
      };
      const cancel = () => done(undefined);
      signal?.addEventListener('abort', cancel);
      try {
        worker ??= new Worker(WORKER, {
          eval: true,
          workerData: { highs: pathToFileURL(createRequire(import.meta.url).resolve('highs')).href },
          resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
        });
        worker.unref();
        worker.on('message', (found?: LpAnswer) => done(found));
        worker.on('error', cancel);
        worker.on('exit', cancel);
        worker.postMessage({ program, iterations });
      } catch {
        cancel();
      }
    });
  return { solve, close: async () => void (await stop()) };
}
