import type { LinearProgram } from '../lp/lp.ts';

/** Rows of a linear programme, all of the kind "these columns together at most". */
export class Rows {
  readonly #starts: number[] = [0];
  readonly #indices: number[] = [];
  readonly #values: number[] = [];
  readonly #upper: number[] = [];

  /** Adds a row unless it says nothing (no more columns than may be taken); `less` is a column that counts −1. */
  atMost(most: number, columns: number[], always = false, less = -1): void {
    if (!always && less < 0 && columns.length <= most) return;
    for (const column of columns) {
      this.#indices.push(column);
      this.#values.push(1);
    }
    if (less >= 0) {
      this.#indices.push(less);
      this.#values.push(-1);
    }
    this.#upper.push(most);
    this.#starts.push(this.#indices.length);
  }

  get entries(): number {
    return this.#indices.length;
  }

  program(cost: number[]): LinearProgram {
    return {
      cost: Float64Array.from(cost),
      most: new Float64Array(cost.length).fill(1),
      lower: new Float64Array(this.#upper.length).fill(Number.NEGATIVE_INFINITY),
      upper: Float64Array.from(this.#upper),
      starts: Int32Array.from(this.#starts),
      indices: Int32Array.from(this.#indices),
      values: Float64Array.from(this.#values),
    };
  }
}
