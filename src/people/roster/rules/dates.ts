const pad = (n: number) => String(n).padStart(2, '0');

/** A calendar date `yyyy-mm-dd`, or null when there is no such day. */
function day(year: number, month: number, dayOfMonth: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return real && year >= 1900 && year <= 2200 ? `${year}-${pad(month)}-${pad(dayOfMonth)}` : null;
}

/**
 * A date as exports write it, as `yyyy-mm-dd`: ISO 8601 (with or without a time, whose day is taken as written), `20240826`,
 * the United States' `8/26/2024` and `8/26/24`, and `26.8.2024`. Null when it can't be read; `26/8/2024` is not guessed, since
 * its neighbours `5/8/2024` would then be read wrongly.
 */
export function readDate(cell: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(cell) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(cell);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const american = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?: .*)?$/.exec(cell);
  if (american) {
    const year = Number(american[3]);
    return day(year < 100 ? 2000 + year : year, Number(american[1]), Number(american[2]));
  }
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(cell);
  return dotted ? day(Number(dotted[3]), Number(dotted[2]), Number(dotted[1])) : null;
}
