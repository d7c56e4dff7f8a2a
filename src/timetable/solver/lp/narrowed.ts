import type { LinearProgram } from './lp.ts';

/** The same programme with only these columns, in this order. */
export function narrowed(program: LinearProgram, columns: number[]): LinearProgram {
  const place = new Int32Array(program.cost.length).fill(-1);
  columns.forEach((column, k) => {
    place[column] = k;
  });
  const rows = program.upper.length;
  const starts = new Int32Array(rows + 1);
  const indices: number[] = [];
  const values: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let k = program.starts[row] as number; k < (program.starts[row + 1] as number); k++) {
      const column = place[program.indices[k] as number] as number;
      if (column < 0) continue;
      indices.push(column);
      values.push(program.values[k] as number);
    }
    starts[row + 1] = indices.length;
  }
  return {
    ...program,
    cost: Float64Array.from(columns, (column) => program.cost[column] as number),
    most: Float64Array.from(columns, (column) => program.most[column] as number),
    starts,
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
  };
}
