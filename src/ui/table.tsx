import type { Child } from 'hono/jsx';

export interface Column {
  key: string;
  label: string;
  numeric?: boolean;
}

export interface TableProps {
  caption: Child;
  columns: Column[];
  rows: Record<string, Child>[];
  /** Key of the column that names a row; the first by default. */
  rowKey?: string;
}

/** Roles written out: some browsers forget them when a table is laid out as blocks. */
const role = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
};

/**
 * Rows and columns; on a phone each row becomes a small labelled list, so nothing scrolls sideways.
 */
export function Table({ caption, columns, rows, rowKey = columns[0]?.key }: TableProps) {
  return (
    <table class="table" {...role.table}>
      <caption>{caption}</caption>
      <thead {...role.rowgroup}>
        <tr {...role.row}>
          {columns.map((c) => (
            <th {...role.columnheader} scope="col" class={c.numeric ? 'number' : undefined}>
              {c.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...role.rowgroup}>
        {rows.map((row) => (
          <tr {...role.row}>
            {columns.map((c) =>
              c.key === rowKey ? (
                <th {...role.rowheader} scope="row">
                  {row[c.key]}
                </th>
              ) : (
                <td {...role.cell} class={c.numeric ? 'number' : undefined} data-label={c.label}>
                  {cell(row[c.key])}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is more than a word or a number stays together when a phone sets it beside its label. */
function cell(value: Child) {
  return value && typeof value === 'object' ? <div>{value}</div> : value;
}
