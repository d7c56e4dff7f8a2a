import { LONGEST_ROW } from './opening.ts';
import { PlainLines } from './plain-lines.ts';
import { wholeParser } from './whole-parser.ts';

export type CsvRecord = { readonly line: number; readonly cells: string[] };

/**
 * The rows of a text that hold anything, some at a time, each with the line on which it begins. Plain lines are cut; from
 * the first other one on, csv-parse reads the file.
 * @throws CsvError
 */
export async function* readRecords(
  text: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<readonly CsvRecord[]> {
  let records: CsvRecord[] = [];
  const plain = new PlainLines(delimiter, LONGEST_ROW);
  const take = (cells: string[], line: number) => void records.push({ line, cells });
  const takeLater = (cells: string[], line: number) => take(cells, line + plain.lines);
  let whole: ReturnType<typeof wholeParser> | null = null;
  try {
    for await (const piece of text) {
      const left = whole ? piece : plain.cut(piece, take);
      if (left !== null) {
        whole ??= wholeParser(delimiter, takeLater, () => plain.lines);
        whole.write(left);
      }
      yield records;
      records = [];
    }
    if (!whole && plain.rest() !== '') {
      whole = wholeParser(delimiter, takeLater, () => plain.lines);
      whole.write(plain.rest());
    }
    await whole?.end();
    yield records;
  } finally {
    whole?.close();
  }
}
