/** The longest value any column of a roster may hold, in characters, and the longest list of ids: of 800 schools, say. */
export const LONGEST = 500;
export const LONGEST_LIST = 30_000;

/**
 * One cell as we keep it: composed letters, single spaces, no control characters, nothing that turns the direction of the
 * text around it, and without a pair of quotation marks that an export put around the whole.
 */
export function tidy(cell: string): string {
  // Most cells of a real file are empty or plain already, and a district has millions of them.
  if (cell === '') return cell;
  if (/^[\x21\x23-\x7e](?:[\x20-\x7e]*[\x21\x23-\x7e])?$/.test(cell) && !cell.includes('  ')) return cell;
  const clean = cell
    .normalize('NFC')
    .replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu, ' ')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
  return clean.length > 1 && clean.startsWith('"') && clean.endsWith('"') ? clean.slice(1, -1).trim() : clean;
}

/**
 * A value read from a cell. `undefined`: the file does not say (no such column, or unreadable), so what is known stays.
 * An empty string: the file says there is none.
 */
export type Told = string | undefined;

/** An address in lower case; null when it can't be one. Deliberately loose: only a letter tells whether it arrives. */
export function readEmail(cell: string): string | null {
  const address = cell
    .replace(/^mailto:/i, '')
    .replace(/^<|>?[,;.]?$/g, '')
    .toLowerCase();
  return /^[^\s@,;<>"()]{1,64}@(?:[^\s@,;<>"().]+\.)+[^\s@,;<>"().]{2,}$/u.test(address) &&
    address.length <= 254
    ? address
    : null;
}

/** A telephone number: digits with an optional leading +, in whatever grouping it was written; null when it can't be one. */
export function readPhone(cell: string): string | null {
  const number = cell
    .replace(/^tel:/i, '')
    .replace(/(?:ext\.?|x)\s*\d+$/i, '')
    .replace(/^(\s*\+.*)\(0\)/, '$1') // `+49 (0)170`: the nought is for callers within the country
    .replace(/[\s().\-/–·]/gu, '');
  const western = number.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) =>
    String(digit.charCodeAt(0) & 15),
  );
  return /^\+?\d{5,15}$/.test(western) ? western : null;
}

/** A grade as people say it: `05`, `5th` and `Grade 5` are `5`, `KG` is `K`; of a list the first. */
export function readGrade(cell: string): string {
  const first = (cell.split(/[,;|]/)[0] ?? '')
    .replace(/^\s*(?:grade|year)\s+(?=\d)|(?<=\d)(?:st|nd|rd|th)?(?:\s+grade)?\s*$/gi, '')
    .trim();
  if (/^(kg|kn|k|kindergarten)$/i.test(first)) return 'K';
  return first.replace(/^0+(?=\d)/, '').slice(0, 20);
}

/** A list of ids in one cell, as the standards write it (commas) and as exports do (semicolons, bars). */
export function readList(cell: string): string[] {
  return [...new Set(cell.split(/[,;|]/).map(tidy).filter(Boolean))];
}

/** A person's name for comparing: case, accents and punctuation don't make two people. */
export function foldName(given: string, family: string): string {
  return `${given} ${family}`
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .toLowerCase()
    .replace(/ +/g, ' ')
    .trim();
}
