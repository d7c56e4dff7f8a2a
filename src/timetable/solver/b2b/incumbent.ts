import { checkB2b } from './check.ts';
import type { B2bProblem, Placement } from './problem.ts';
import type { B2bOptions, B2bSolution, Status } from './solution.ts';

/** The best plan and the best bound so far; what is not a plan by `checkB2b` never gets in. */
export class Incumbent {
  readonly #problem: B2bProblem;
  readonly #options: B2bOptions;
  #placements: Placement[] = [];
  #objective: number | null = null;
  #bound = 0;
  #impossible = false;

  constructor(problem: B2bProblem, options: B2bOptions) {
    this.#problem = problem;
    this.#options = options;
  }

  get objective(): number | null {
    return this.#objective;
  }

  get bound(): number {
    return this.#bound;
  }

  get placements(): readonly Placement[] {
    return this.#placements;
  }

  get proven(): boolean {
    return this.#impossible || (this.#objective !== null && this.#bound >= this.#objective);
  }

  /** Takes a plan that is better than the best, or as good if `also` says so. Returns its gaps; null: it is no plan. */
  offer(placements: readonly Placement[], also?: 'as-good'): number | null {
    const { ok, objective } = checkB2b(this.#problem, placements, { fairness: this.#options.fairness });
    if (!ok) return null;
    const before = this.#objective ?? Number.POSITIVE_INFINITY;
    if (objective > before || (objective === before && also !== 'as-good')) return objective;
    this.#objective = objective;
    this.#placements = [...placements].sort((a, b) => a.meeting - b.meeting);
    if (objective < before) this.#told();
    return objective;
  }

  atLeast(bound: number): void {
    if (bound <= this.#bound) return;
    this.#bound = bound;
    this.#told();
  }

  /** The search space is exhausted: what is known is best, or there is nothing. */
  exhausted(): void {
    if (this.#objective === null) this.#impossible = true;
    else this.atLeast(this.#objective);
  }

  solution(): B2bSolution {
    const found = this.#objective !== null;
    const status: Status = found
      ? this.proven
        ? 'optimal'
        : 'feasible'
      : this.#impossible
        ? 'impossible'
        : 'unknown';
    return {
      status,
      placements: this.#placements,
      objective: this.#objective,
      bound: this.#bound,
      proven: this.proven,
      faults: [],
    };
  }

  #told(): void {
    this.#options.onProgress?.({ objective: this.#objective, bound: this.#bound });
  }
}
