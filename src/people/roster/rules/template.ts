import { FILE_SHAPES } from './columns.ts';

/** The empty guardians.csv that the office may fill in: its header alone, with the mark by which spreadsheets know UTF-8. */
export const guardiansTemplate = `\ufeff${[
  ...FILE_SHAPES.guardians.columns.filter((column) => column !== 'status' && column !== 'sms'),
  'status',
].join(',')}\r\n`;

/** A cell of a CSV that a spreadsheet opens: quoted where needed, and never taken for a formula. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
