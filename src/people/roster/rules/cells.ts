import type { Gap, Reason } from './reasons.ts';
import { LONGEST, LONGEST_LIST, type Told, tidy } from './values.ts';

/** One row of a file, its columns under our names. `undefined`: the column or the cell isn't there. Lines count from 1. */
export type Row = { readonly line: number; readonly cells: Readonly<Record<string, Told>> };

export type Missed = { readonly column: string; readonly without: Gap };

/** A row, understood or not. `key` is the id of whom or what a rejected row spoke of, so that its absence means nothing. */
export type Read<T> =
  | { readonly ok: true; readonly record: T; readonly gaps: readonly Missed[] }
  | {
      readonly ok: false;
      readonly because: Reason;
      readonly column: string | null;
      readonly key: string | null;
    };

export const taken = <T>(record: T, gaps: readonly Missed[] = []): Read<T> => ({ ok: true, record, gaps });

export const leftOut = (because: Reason, column: string | null, key: string | null = null): Read<never> => ({
  ok: false,
  because,
  column,
  key,
});

/** `1.23457E+11`: what a spreadsheet makes of long numbers, and of many of them the same. */
const ROUNDED = /^\d([.,]\d+)?E\+\d+$/i;

/** An id exactly as written, except for the space around it; null when there is none or it can't be one. */
export function idIn(row: Row, column: string): string | null {
  const id = tidy(row.cells[column] ?? '');
  return id && id.length <= 255 && !ROUNDED.test(id) ? id : null;
}

/** Leaves a row out that has no id in this column: because there is none, or because what stands there can't be one. */
export function withoutId(row: Row, column: string, missing: Reason, key: string | null = null): Read<never> {
  const written = tidy(row.cells[column] ?? '');
  const because = ROUNDED.test(written) ? 'idRounded' : written ? 'idTooLong' : missing;
  return leftOut(because, column, key);
}

/** Columns that hold lists of ids; they may be longer. */
const LISTS = new Set(['orgSourcedIds', 'agentSourcedIds']);

const rowsMayBeLost = (column: string, cell: string) =>
  /[\r\n]/.test(cell.trim()) && (/ourcedIds?$/.test(column) || /[,;\t|]/.test(cell));

/** What makes a row unfit before its meaning is looked at; null when nothing does. */
export function unfit(row: Row, keyColumn: string | null): Read<never> | null {
  const key = keyColumn ? idIn(row, keyColumn) : null;
  for (const column in row.cells) {
    const cell = row.cells[column];
    if (!cell) continue;
    if (cell.length > (LISTS.has(column) ? LONGEST_LIST : LONGEST)) return leftOut('tooLong', column, key);
    // In an id, or beside what separates cells, a line break may have swallowed whole rows: who stood there is unknown, so
    // the row has no key. Any other was typed, and becomes a space.
    if ((cell.includes('\n') || cell.includes('\r')) && rowsMayBeLost(column, cell))
      return leftOut('lineBreakInside', column);
    if (cell.includes('\ufffd')) return leftOut('lettersUnreadable', column, key);
  }
  return null;
}

/** `active` or blank stays; `tobedeleted` (and 1.0's `inactive`) leaves; null for anything else. */
export function isLeaving(row: Row): boolean | null {
  if (!row.cells.status) return false;
  const status = tidy(row.cells.status)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  if (status === '' || status === 'active') return false;
  return status === 'tobedeleted' || status === 'deleted' || status === 'inactive' ? true : null;
}
