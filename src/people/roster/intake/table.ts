import type { CsvError } from 'csv-parse';
import type { Row } from '../rules/cells.ts';
import type { FileKind } from '../rules/columns.ts';
import { type HeaderMap, type HeaderNote, mapHeaders } from '../rules/headers.ts';
import { type Refusal, refuse } from '../rules/reasons.ts';
import { decode, type Encoding } from './decode.ts';
import { MOST_LINES, opening, rejoined } from './opening.ts';
import { readRecords } from './records.ts';
import { Refused } from './refused.ts';

export type TableNote =
  | HeaderNote
  | { readonly note: 'columnsRead'; readonly columns: readonly string[] }
  | { readonly note: 'headerLower'; readonly count: number }
  | { readonly note: 'encoding'; readonly encoding: Encoding };
export type TableRow = Row | { readonly line: number; readonly cells: null };

/**
 * Reads one file, some rows at a time. Only the columns that `rules/columns.ts` names leave this function. `cells` is null
 * for a row with more values than headers, whose columns may have slipped: nothing of it is looked at.
 * @throws Refused when the file can't be read to its end.
 */
export async function* readTable(
  kind: FileKind,
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  tell: (note: TableNote) => void,
): AsyncGenerator<readonly TableRow[]> {
  const text = decode(bytes, (encoding) => tell({ note: 'encoding', encoding }));
  const { start, delimiter } = await opening(text, file).catch((error) => {
    throw asRefusal(error, file);
  });
  let columns: [string, readonly number[]][] | null = null;
  let width = 0;
  let above = 0;
  let noHeader: Refusal | null = null;
  try {
    for await (const records of readRecords(rejoined(start, text), delimiter)) {
      const rows: TableRow[] = [];
      for (const { line, cells } of records) {
        if (columns)
          rows.push({ line, cells: overfull(cells, width) ? null : pick(cells, columns) } as TableRow);
        else {
          const map: HeaderMap = mapHeaders(kind, cells);
          if (map.ok) {
            if (above > 0) tell({ note: 'headerLower', count: above });
            map.notes.forEach(tell);
            columns = Object.entries(map.places);
            tell({ note: 'columnsRead', columns: Object.keys(map.places) });
            width = map.width;
            continue;
          }
          if (noHeader?.because !== 'columnMissing' && (!noHeader || map.because === 'columnMissing'))
            noHeader = refuse(map.because, { file, line, columns: map.columns });
          if (++above >= MOST_LINES) throw new Refused(noHeader);
        }
      }
      yield rows;
    }
  } catch (error) {
    throw asRefusal(error, file);
  }
  if (!columns) throw new Refused(noHeader ?? refuse('fileEmpty', { file }));
}

const overfull = (record: string[], width: number) =>
  record.length > width && record.slice(width).some((cell) => cell.trim() !== '');

function pick(record: string[], columns: [string, readonly number[]][]): Row['cells'] {
  const cells: { [column: string]: string | undefined } = {};
  for (const [column, places] of columns) {
    cells[column] =
      places.length === 1
        ? record[places[0] as number]
        : (places.map((place) => record[place]).find((cell) => cell?.trim()) ?? record[places[0] as number]);
  }
  return cells;
}

function asRefusal(error: unknown, file: string): unknown {
  const { code, lines } = error as CsvError & { lines?: number };
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return new Refused(refuse('quoteNeverClosed', { file, line: lines ?? null }));
  if (code === 'CSV_MAX_RECORD_SIZE')
    return new Refused(refuse('lineTooLong', { file, line: lines ?? null }));
  const zipped =
    /^Z_/.test(code ?? '') || /too (many|few) bytes|not enough bytes/.test((error as Error).message);
  return zipped ? new Refused(refuse('zipBroken', { file })) : error;
}
