import { refuse } from '../rules/reasons.ts';
import { Refused } from './refused.ts';

/** The longest row, in characters: far beyond any real one, so that an unclosed quotation mark can't eat the memory. */
export const LONGEST_ROW = 64 * 1024;

/** So many lines may stand above the one that names the columns: a title, a date, who made it. */
export const MOST_LINES = 10;

const MARKS = [',', ';', '\t', '|'] as const;
/** Excel's own first line, which tells what separates the cells of those below. */
const SEP = /^sep=(.)\s*$/i;

/**
 * The beginning of a file, and what separates its cells: what it says itself, or commas, or what a spreadsheet put in their
 * place on the first line that holds any. A line that says only that comes out empty, so that all others keep their number.
 */
export async function opening(text: AsyncGenerator<string>, file: string) {
  let start = '';
  for (;;) {
    const next = await text.next();
    if (!next.done) start += next.value;
    if (start.includes('\0')) throw new Refused(refuse('notText', { file, line: 1 }));
    // No table begins so; a page to sign in, saved in the place of one, does.
    if (start.trimStart().startsWith('<')) throw new Refused(refuse('webPage', { file }));
    const lines = start.trimStart().split(/\r\n|\r|\n/);
    const at = lines.findIndex((line) => SEP.test(line) || MARKS.some((mark) => line.includes(mark)));
    if (next.done || (at >= 0 && at < lines.length - 1) || lines.length > MOST_LINES) {
      const line = lines[Math.max(0, at)] ?? '';
      const said = SEP.exec(line)?.[1];
      const whole = start.replace(/^\ufeff/, '');
      if (said) return { start: whole.replace(/sep=.[^\r\n]*/i, ''), delimiter: said };
      const count = (mark: string) => line.split(mark).length;
      return {
        start: whole,
        delimiter: MARKS.reduce((best, mark) => (count(mark) > count(best) ? mark : best)),
      };
    }
    if (start.length > LONGEST_ROW) throw new Refused(refuse('lineTooLong', { file, line: 1 }));
  }
}

/** The opening and what follows it, as one text again. */
export async function* rejoined(start: string, rest: AsyncGenerator<string>) {
  yield start;
  yield* rest;
}
