import { sql } from 'kysely';

export type Laid = Readonly<Record<string, unknown>>;

/** What stands between cells, between the items of a list, and for nothing. Cells were tidied and hold none of these. */
const CELL = '\x1f';
const ITEM = '\x1d';
const NOTHING = '\x1e';

/**
 * A statement that adds rows to a table, each column as one text that the database takes apart: half the cost of rows as
 * JSON on both sides. The first column is never null. `fresh` mints the column of that name.
 * @param shape the table's columns, as in CREATE TABLE: int, bool, uuid, text or text[]
 */
export function layDown(table: string, shape: string, rows: readonly Laid[], fresh: () => string) {
  const columns = shape.split(',').map((column) => column.trim().split(' ') as [string, string]);
  const apart = columns.map(([name, type]) => {
    const cells = rows.map((row) => (name === 'fresh' ? fresh() : written(row[name])));
    cells.push(NOTHING); // a text for one empty cell would else be a list of none
    const list = sql`string_to_array(${cells.join(CELL)}, ${sql.lit(CELL)}, ${sql.lit(NOTHING)})`;
    return type.startsWith('text') ? list : sql`${list}::${sql.raw(type)}[]`;
  });
  const read = columns.map(([name, type]) =>
    type === 'text[]' ? sql`string_to_array(${sql.ref(name)}, ${sql.lit(ITEM)})` : sql.ref(name),
  );
  const names = columns.map(([name]) => sql.ref(name));
  return sql`INSERT INTO ${sql.table(table)} SELECT ${sql.join(read)} FROM unnest(${sql.join(apart)})
    AS laid (${sql.join(names)}) WHERE ${names[0]} IS NOT NULL`;
}

function written(value: unknown): string {
  if (value === undefined || value === null) return NOTHING;
  return Array.isArray(value) ? value.map(plain).join(ITEM) : plain(value);
}

function plain(value: unknown): string {
  const text = String(value);
  if (text.includes(CELL) || text.includes(ITEM) || text.includes(NOTHING))
    throw new Error('A control character came past the reader.');
  return text;
}
