/** A linear programme: minimise cost·x with rows lower ≤ A x ≤ upper and columns 0 ≤ x ≤ most, by rows (CSR). */
export type LinearProgram = {
  cost: Float64Array;
  most: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
  starts: Int32Array;
  indices: Int32Array;
  values: Float64Array;
  /** Whether columns are to be whole numbers. Prices mean nothing then. */
  whole?: boolean;
};

/**
 * What came of it: prices of the rows (not to be trusted, only evaluated), the columns and what each costs beyond these
 * prices, and whether it finished.
 */
export type LpAnswer = {
  prices: Float64Array;
  columns: Float64Array;
  beyond: Float64Array;
  optimal: boolean;
};

/**
 * Something that solves linear programmes elsewhere: it may fail, then the answer is undefined, and it stops when
 * the signal says so. `iterations` is the most it may spend.
 */
export interface Lp {
  solve(
    program: LinearProgram,
    options: { iterations: number; signal?: AbortSignal },
  ): Promise<LpAnswer | undefined>;
  close(): Promise<void>;
}
