import { finished } from 'node:stream/promises';
import { type CsvError, parse } from 'csv-parse';
import type { Row } from '../rules/cells.ts';
import type { FileKind } from '../rules/columns.ts';
import { type HeaderNote, mapHeaders } from '../rules/headers.ts';
import { refuse } from '../rules/reasons.ts';
import { decode, type Encoding } from './decode.ts';
import { LONGEST_ROW, opening, rejoined } from './opening.ts';
import { Refused } from './refused.ts';

const CSV = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: true,
  skip_records_with_empty_values: true,
  max_record_size: LONGEST_ROW,
};

export type TableNote =
  | HeaderNote
  | { readonly note: 'columnsRead'; readonly columns: readonly string[] }
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
  let rows: TableRow[] = [];
  let lastLine = 0;
  let countedTwice = 0;
  const take = (record: string[], { lines }: { lines: number }) => {
    // csv-parse counts the line on which a row ends; the office looks for the one on which it begins.
    const inside = lines - lastLine === 1 ? NO_BREAKS : breaksIn(record);
    const line = lines - countedTwice - inside.breaks - inside.pairs;
    countedTwice += inside.pairs;
    lastLine = lines;
    if (columns)
      rows.push({ line, cells: overfull(record, width) ? null : pick(record, columns) } as TableRow);
    else {
      const map = mapHeaders(kind, record);
      if (!map.ok) throw new Refused(refuse(map.because, { file, line, columns: map.columns }));
      map.notes.forEach(tell);
      columns = Object.entries(map.places);
      tell({ note: 'columnsRead', columns: Object.keys(map.places) });
      width = map.width;
    }
    return null; // the row is taken: passed on one by one through the stream it would cost as much again
  };
  const parser = parse({ ...CSV, delimiter, on_record: take });
  const end = finished(parser.resume());
  end.catch(() => {});
  try {
    for await (const piece of rejoined(start, text)) {
      parser.write(piece);
      if (parser.errored) break;
      yield rows;
      rows = [];
    }
    parser.end();
    await end;
    yield rows;
  } catch (error) {
    throw asRefusal(error, file);
  } finally {
    parser.destroy();
  }
  if (!columns) throw new Refused(refuse('noHeader', { file }));
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

const NO_BREAKS = { breaks: 0, pairs: 0 };

/** Lines that begin within a row, and how many of them csv-parse counts twice: those after a carriage return and a line feed. */
function breaksIn(record: string[]) {
  const found = record.flatMap((cell) => cell.match(/\r\n|\n|\r/g) ?? []);
  return { breaks: found.length, pairs: found.filter((one) => one.length === 2).length };
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
