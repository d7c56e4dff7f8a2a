import { finished } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { LONGEST_ROW } from './opening.ts';

export const CSV = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: true,
  skip_records_with_empty_values: true,
  max_record_size: LONGEST_ROW,
};

/**
 * Reads anything that may be CSV, by csv-parse: quoted line breaks, stray quotation marks, old Macintosh line ends. `take`
 * is told each row and the line on which it begins, the first being 1. `before` so many lines were read by somebody else:
 * what is wrong is told by the line of the file on which its row begins, since that is where a quotation mark was forgotten.
 */
export function wholeParser(
  delimiter: string,
  take: (cells: string[], line: number) => void,
  before: () => number = () => 0,
) {
  let lastLine = 0;
  let countedTwice = 0;
  const onRecord = (cells: string[], { lines }: { lines: number }) => {
    // csv-parse counts the line on which a row ends; the office looks for the one on which it begins.
    const inside = lines - lastLine === 1 ? NO_BREAKS : breaksIn(cells);
    take(cells, lines - countedTwice - inside.breaks - inside.pairs);
    countedTwice += inside.pairs;
    lastLine = lines;
    return null; // taken: passed on one by one through the stream it would cost as much again
  };
  const placed = (wrong: unknown): unknown =>
    Object.assign(wrong as Error, { lines: before() + lastLine - countedTwice + 1 });
  const parser = parse({ ...CSV, delimiter, on_record: onRecord });
  const ended = finished(parser.resume());
  ended.catch(() => {});
  return {
    /** @throws what csv-parse found wrong */
    write(piece: string): void {
      parser.write(piece);
      if (parser.errored) throw placed(parser.errored);
    },
    async end(): Promise<void> {
      parser.end();
      await ended.catch((wrong) => {
        throw placed(wrong);
      });
    },
    close: () => void parser.destroy(),
  };
}

const NO_BREAKS = { breaks: 0, pairs: 0 };

/** Lines that begin within a row, and how many of them csv-parse counts twice: those after a carriage return and a line feed. */
function breaksIn(record: string[]) {
  const found = record.flatMap((cell) => cell.match(/\r\n|\n|\r/g) ?? []);
  return { breaks: found.length, pairs: found.filter((one) => one.length === 2).length };
}
