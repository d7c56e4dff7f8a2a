import type { Shares } from '../bound/shares.ts';
import type { LinearProgram } from '../lp/lp.ts';
import type { Column } from './columns.ts';

/** What a programme asks for: the least waiting + `worth` × denied weight, and no more denied than `denied` if given. */
export type Aim = { worth: number; denied?: number };

/**
 * The master programme over some columns (Dantzig and Wolfe 1960). Its rows: one pattern for each family, then no more
 * talks in a share than there is room, then the denied weight if it is limited.
 */
export function masterProgram(
  families: number,
  { room }: Shares,
  columns: Column[],
  { worth, denied }: Aim,
): LinearProgram {
  const count = families + room.length + (denied === undefined ? 0 : 1);
  const rows: Map<number, number>[] = Array.from({ length: count }, () => new Map());
  columns.forEach((column, k) => {
    rows[column.family]?.set(k, 1);
    for (const row of column.rows) {
      const entries = rows[families + row] as Map<number, number>;
      entries.set(k, (entries.get(k) ?? 0) + 1);
    }
    if (denied !== undefined && column.denied > 0) rows[count - 1]?.set(k, column.denied);
  });
  const starts = Int32Array.from({ length: count + 1 });
  for (let row = 0; row < count; row++)
    starts[row + 1] = (starts[row] as number) + (rows[row]?.size as number);
  const limits = [...room, ...(denied === undefined ? [] : [denied])];
  return {
    cost: Float64Array.from(columns, (column) => column.cost + worth * column.denied),
    most: new Float64Array(columns.length).fill(1),
    lower: Float64Array.from({ length: count }, (_, row) => (row < families ? 1 : Number.NEGATIVE_INFINITY)),
    upper: Float64Array.from({ length: count }, (_, row) =>
      row < families ? 1 : (limits[row - families] as number),
    ),
    starts,
    indices: Int32Array.from(rows.flatMap((row) => [...row.keys()])),
    values: Float64Array.from(rows.flatMap((row) => [...row.values()])),
  };
}
