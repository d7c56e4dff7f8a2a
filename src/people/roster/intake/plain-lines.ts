const QUOTE = 0x22;

const holdsAnything = (cell: string) => cell !== '' && cell.trim() !== '';

/**
 * Cuts the lines that nobody can read in two ways: no line break within a row, and where a cell begins
 * with a quotation mark, one at its end.
 * That is nearly every line of nearly every export, and takes a fifth of what a whole parser takes. At the first other line
 * it stops for good, and a whole parser goes on from there: see `table.ts`. Both read such lines alike, which is a test.
 */
export class PlainLines {
  readonly #delimiter: string;
  readonly #longest: number;
  #rest = '';
  /** Lines that were cut so far, empty ones included. */
  lines = 0;

  /** @param longest the longest line to cut here, in characters */
  constructor(delimiter: string, longest: number) {
    this.#delimiter = delimiter;
    this.#longest = longest;
  }

  /**
   * Hands every whole line that holds anything to `take`.
   * @returns what has to go to the whole parser; null while all is plain
   */
  cut(piece: string, take: (cells: string[], line: number) => void): string | null {
    const text = this.#rest + piece;
    let from = 0;
    for (;;) {
      const end = text.indexOf('\n', from);
      if (end < 0) break;
      const line = text.slice(from, text.charCodeAt(end - 1) === 0x0d && end > from ? end - 1 : end);
      const cells = this.#cellsOf(line);
      if (!cells) return text.slice(from);
      this.lines++;
      if (cells.some(holdsAnything)) take(cells, this.lines);
      from = end + 1;
    }
    this.#rest = text.slice(from);
    return this.#rest.length > this.#longest ? this.#rest : null;
  }

  /** What stands behind the last line break: for the whole parser, which knows what an end means. */
  rest(): string {
    return this.#rest;
  }

  #cellsOf(line: string): string[] | null {
    if (line.length > this.#longest || line.includes('\r')) return null;
    if (!line.includes('"')) return line.split(this.#delimiter);
    const cells: string[] = [];
    for (let at = 0; ; ) {
      if (line.charCodeAt(at) === QUOTE) {
        let close = line.indexOf('"', at + 1);
        let doubled = false;
        while (close > 0 && line.charCodeAt(close + 1) === QUOTE) {
          doubled = true;
          close = line.indexOf('"', close + 2);
        }
        const next = line[close + 1];
        if (close < 0 || (next !== undefined && next !== this.#delimiter)) return null;
        const cell = line.slice(at + 1, close);
        cells.push(doubled ? cell.replaceAll('""', '"') : cell);
        if (next === undefined) return cells;
        at = close + 2;
      } else {
        const next = line.indexOf(this.#delimiter, at);
        cells.push(next < 0 ? line.slice(at) : line.slice(at, next));
        if (next < 0) return cells;
        at = next + 1;
      }
    }
  }
}
