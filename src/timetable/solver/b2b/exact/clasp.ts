import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { WORKER } from './worker.ts';

/** How a run of clasp ended: `proved` also says that what it found is best, or that there is nothing. */
export type Ending = 'proved' | 'exhausted' | 'stopped' | 'failed';

export interface ClaspRun {
  /** An OPB formula with a sum to minimise. */
  readonly text: string;
  readonly options: readonly string[];
  /** A solution, as the numbers of the variables that are true; each costs less than the one before. */
  readonly onModel: (cost: number, truths: number[]) => void;
  /** No solution costs less. */
  readonly onBound: (bound: number) => void;
}

/** A run that can be stopped at any moment; a crash of the engine ends the run as `failed` and nothing else. */
export interface Running {
  readonly ended: Promise<Ending>;
  stop(): void;
}

type Said = { cost?: number; values?: string; bound?: number; end?: string; done?: boolean };
const SILENT = ['--mode=clasp', '-q0', '-V2', '0', '/dev/stdin'];
const MOST_MEMORY_MB = 1024;

/** Starts clasp (Gebser, Kaufmann & Schaub 2012), as compiled in the package clingo-wasm, in a thread of its own. */
export function startClasp({ text, options, onModel, onBound }: ClaspRun): Running {
  const { promise, resolve } = Promise.withResolvers<Ending>();
  let worker: Worker | undefined;
  let proved = false;
  const end = (ending: Ending): void => {
    resolve(ending);
    void worker?.terminate();
  };
  try {
    const entry = createRequire(import.meta.url).resolve('clingo-wasm');
    worker = new Worker(WORKER, {
      eval: true,
      workerData: {
        clasp: new URL('./clingo.js', pathToFileURL(entry)).href,
        text,
        options: [...options, ...SILENT].join(' '),
      },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    let stopped = false;
    void promise.then(() => {
      stopped = true;
    });
    worker.on('message', ({ cost, values, bound, end: verdict, done }: Said) => {
      if (stopped) return;
      if (cost !== undefined && values) onModel(cost, truthsOf(values));
      if (bound !== undefined) onBound(bound);
      if (verdict) proved = verdict === 'OPTIMUM FOUND' || verdict === 'UNSATISFIABLE';
      if (done) end(proved ? 'proved' : 'exhausted');
    });
    worker.on('error', () => end('failed'));
    worker.on('exit', () => end('failed'));
  } catch {
    resolve('failed');
  }
  return { ended: promise, stop: () => end('stopped') };
}

function truthsOf(values: string): number[] {
  return [...values.matchAll(/ x(\d+)/g)].map(([, number]) => Number(number));
}
