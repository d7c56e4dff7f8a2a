/** What a file is by its first bytes and its name, where it is no table that can be read as it stands. */
export type Wrapping = 'zip' | 'packed' | 'spreadsheet' | null;

/** First bytes (hexadecimal) of archives other than .zip: 7z, gzip, RAR, xz, bzip2. */
const PACKED = /^(377abcaf|1f8b|52617221|fd377a58|425a68)/;
/** Of .zip files, also of empty ones, and of older spreadsheets (a compound file). */
const ZIPPED = /^504b(0304|0506)/;
const COMPOUND = 'd0cf11e0';

/**
 * Tells a table from what holds one: the name alone says too little, since a browser saves anything under any name.
 * @param head the first four bytes, hexadecimal; less where the file is shorter
 */
export function wrappingOf(name: string, head: string): Wrapping {
  if (/\.(xlsx?|xlsm|xlsb|ods|numbers)$/i.test(name) || head === COMPOUND) return 'spreadsheet';
  if (ZIPPED.test(head)) return 'zip';
  return PACKED.test(head) || /\.(7z|rar|gz|tgz|tar|xz|bz2|zip)$/i.test(name) ? 'packed' : null;
}

/** A spreadsheet is a .zip as well; this is the file that each of them holds. */
export const isSheetPart = (name: string) => name === '[Content_Types].xml' || name === 'content.xml';
