import type { Fault, Placement } from './problem.ts';

/**
 * - `optimal`: the plan is best, and that is proved;
 * - `feasible`: a plan that keeps every rule, and a bound below it;
 * - `impossible`: no plan keeps every rule, and that is proved (or plain: then `faults` say why);
 * - `unknown`: no plan was found in the time or work given.
 */
export type Status = 'optimal' | 'feasible' | 'impossible' | 'unknown';

export interface B2bSolution {
  readonly status: Status;
  /** In the order of the meetings; empty where there is no plan. */
  readonly placements: Placement[];
  /** Idle gaps of all participants together, as `checkB2b` counts them; null where there is no plan. */
  readonly objective: number | null;
  /** No plan has fewer gaps. */
  readonly bound: number;
  readonly proven: boolean;
  readonly faults: Fault[];
}

export interface B2bOptions {
  /** The most by which two participants' gaps may differ; not given: they may differ at will. */
  fairness?: number;
  /** The same seed and budget give the same plan on any machine, unless the clock or the signal cuts in. Default 1. */
  seed?: number;
  /** Conflicts that each of the two exact runs may meet, over all rounds. Default: no limit. */
  budget?: number;
  /** When the clock cancels. Default 60. */
  seconds?: number;
  /** Cancels at once; the best plan so far is the answer. */
  signal?: AbortSignal;
  /** Called whenever a better plan or a better bound is known. */
  onProgress?: (now: { objective: number | null; bound: number }) => void;
}
