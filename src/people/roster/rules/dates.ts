const pad = (n: number) => String(n).padStart(2, '0');

/** A calendar date `yyyy-mm-dd`, or null when there is no such day. A year of two digits is one of this century. */
function day(year: string | number, month: string | number, dayOfMonth: string | number): string | null {
  const [y, m, d] = [Number(year) + (Number(year) < 100 ? 2000 : 0), Number(month), Number(dayOfMonth)];
  const date = new Date(Date.UTC(y, m - 1, d));
  const real = date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return real && y >= 1900 && y <= 2200 ? `${y}-${pad(m)}-${pad(d)}` : null;
}

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
const month = (name = '') => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) / 3 + 1;

/** The day a spreadsheet counts from, and the days of this century and the last as it counts them: 1954 to 2119. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const isSerial = (cell: string) => /^\d{5}$/.test(cell) && Number(cell) >= 20_000 && Number(cell) <= 80_000;

/**
 * A date as exports write it, as `yyyy-mm-dd`: ISO 8601 (with or without a time, whose day is taken as written), `20240826`,
 * the United States' `8/26/2024` and `8/26/24`, `26.8.2024`, `26-Aug-2024`, `Aug 26, 2024`, and a spreadsheet's own number of
 * the day. With slashes the month comes first, unless it can't: `26/8/2024`. Null when it can't be read.
 */
export function readDate(cell: string): string | null {
  const iso =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ].*)?$/.exec(cell) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(cell);
  if (iso) return day(iso[1] as string, iso[2] as string, iso[3] as string);
  if (isSerial(cell))
    return new Date(SERIAL_ZERO + Number(cell) * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const [, a = '', mark, b = '', year = ''] =
    /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?: .*)?$/.exec(cell) ?? [];
  if (mark === '.') return day(year, b, a);
  if (mark) return day(year, a, b) ?? day(year, b, a);
  const named = /^(\d{1,2})[- ]([a-z]{3,9})[- ](\d{4}|\d{2})$/i.exec(cell);
  if (named) return day(named[3] as string, month(named[2]), named[1] as string);
  const english = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i.exec(cell);
  return english ? day(english[3] as string, month(english[1]), english[2] as string) : null;
}

/** An end that a cell names: a date, none (`''`, also where a system writes that there is none), or null for anything else. */
export function readEnd(cell: string): string | null {
  return cell === '' || /^(null|n\/a|none|-|0000-00-00.*)$/i.test(cell) ? '' : readDate(cell);
}
