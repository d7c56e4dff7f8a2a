import { Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import type { Row } from '../rules/cells.ts';
import type { FileKind } from '../rules/columns.ts';
import { type HeaderNote, mapHeaders } from '../rules/headers.ts';
import { refuse } from '../rules/reasons.ts';
import { decode, type Encoding } from './decode.ts';
import { Refused } from './refused.ts';

/** The longest row, in characters: far beyond any real one, so that an unclosed quotation mark can't eat the memory. */
const LONGEST_ROW = 64 * 1024;

export type TableNote =
  | HeaderNote
  | { readonly note: 'columnsRead'; readonly columns: readonly string[] }
  | { readonly note: 'encoding'; readonly encoding: Encoding };
export type TableRow = Row | { readonly line: number; readonly cells: null };
type Record = { record: string[]; info: { lines: number } };

/**
 * Reads one file row by row. Only the columns that `rules/columns.ts` names leave this function. `cells` is null for a row
 * with more values than headers, whose columns may have slipped: nothing of it is looked at.
 * @throws Refused when the file can't be read to its end.
 */
export async function* readTable(
  kind: FileKind,
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  tell: (note: TableNote) => void,
): AsyncGenerator<TableRow> {
  const text = decode(bytes, (encoding) => tell({ note: 'encoding', encoding }));
  const { start, delimiter } = await opening(text, file).catch((error) => {
    throw asRefusal(error, file);
  });
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    info: true,
    max_record_size: LONGEST_ROW,
  });
  const source = Readable.from(rejoined(start, text));
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let columns: [string, readonly number[]][] | null = null;
  let width = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<Record>) {
      const line = info.lines - breaksIn(record);
      if (!columns) {
        const map = mapHeaders(kind, record);
        if (!map.ok) throw new Refused(refuse(map.because, { file, line, columns: map.columns }));
        map.notes.forEach(tell);
        columns = Object.entries(map.places);
        tell({ note: 'columnsRead', columns: Object.keys(map.places) });
        width = map.width;
      } else yield { line, cells: overfull(record, width) ? null : pick(record, columns) } as TableRow;
    }
  } catch (error) {
    throw asRefusal(error, file);
  } finally {
    source.destroy();
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

/** csv-parse counts the line on which a row ends; the office looks for the one on which it begins. */
function breaksIn(record: string[]): number {
  let breaks = 0;
  for (const cell of record) if (/[\r\n]/.test(cell)) breaks += cell.split(/\r\n|\n|\r/).length - 1;
  return breaks;
}

/** The first line that says something, and what separates its cells: commas, or what a spreadsheet put in their place. */
async function opening(text: AsyncGenerator<string>, file: string) {
  let start = '';
  for (;;) {
    const next = await text.next();
    if (!next.done) start += next.value;
    if (start.includes('\0')) throw new Refused(refuse('notText', { file, line: 1 }));
    const line = start.trimStart().split(/[\r\n]/)[0] ?? '';
    if (next.done || start.trimStart().length > line.length) {
      const count = (mark: string) => line.split(mark).length;
      const delimiter = [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
      return { start: start.replace(/^\ufeff/, ''), delimiter };
    }
    if (start.length > LONGEST_ROW) throw new Refused(refuse('lineTooLong', { file, line: 1 }));
  }
}

async function* rejoined(start: string, rest: AsyncGenerator<string>) {
  yield start;
  yield* rest;
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
