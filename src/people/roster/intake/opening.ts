import { refuse } from '../rules/reasons.ts';
import { Refused } from './refused.ts';

/** The longest row, in characters: far beyond any real one, so that an unclosed quotation mark can't eat the memory. */
export const LONGEST_ROW = 64 * 1024;

/** The first line that says something, and what separates its cells: commas, or what a spreadsheet put in their place. */
export async function opening(text: AsyncGenerator<string>, file: string) {
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

/** The opening and what follows it, as one text again. */
export async function* rejoined(start: string, rest: AsyncGenerator<string>) {
  yield start;
  yield* rest;
}
