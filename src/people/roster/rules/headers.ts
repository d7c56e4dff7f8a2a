import { FILE_SHAPES, type FileKind, NEVER_READ } from './columns.ts';
import { nearest, plain } from './spelling.ts';

/** Something the office should know about the first line of a file, though it was understood. */
export type HeaderNote =
  | { readonly note: 'columnGuessed'; readonly written: string; readonly column: string }
  | { readonly note: 'columnTwice'; readonly column: string };

export type HeaderMap =
  | {
      readonly ok: true;
      /** Our column name → every place it stands in the row (the first one that isn't empty counts). */
      readonly places: Readonly<Record<string, readonly number[]>>;
      readonly width: number;
      readonly notes: readonly HeaderNote[];
    }
  | {
      readonly ok: false;
      readonly because: 'noHeader' | 'columnMissing';
      readonly columns: readonly string[];
    };

/**
 * Finds our columns in a file's first line, whatever the order, case, spaces or underscores. A misspelt header is guessed
 * only for a column that would otherwise be missing, only when one column alone is near, and the guess is reported.
 */
export function mapHeaders(kind: FileKind, header: readonly string[]): HeaderMap {
  const shape = FILE_SHAPES[kind];
  const names = new Map<string, string>(shape.columns.map((column) => [plain(column), column]));
  const places: Record<string, number[]> = {};
  const notes: HeaderNote[] = [];
  const unknown: number[] = [];
  const put = (column: string, index: number) => {
    const found = places[column];
    if (!found) places[column] = [index];
    else {
      if (found.length === 1) notes.push({ note: 'columnTwice', column });
      found.push(index);
    }
  };
  const viaAlias: [string, number][] = [];
  for (const [index, written] of header.entries()) {
    const word = plain(written);
    const column = names.get(word);
    const alias = Object.hasOwn(shape.aliases, word) ? shape.aliases[word] : undefined;
    if (column) put(column, index);
    else if (alias) viaAlias.push([alias, index]);
    else unknown.push(index);
  }
  for (const [column, index] of viaAlias) if (!places[column]) put(column, index);
  for (const index of unknown) {
    const written = header[index] ?? '';
    const guess = nearest(written, [...shape.columns, ...NEVER_READ]);
    if (!guess || !names.has(plain(guess)) || places[guess]) continue;
    put(guess, index);
    notes.push({ note: 'columnGuessed', written: shown(written), column: guess });
  }
  if (Object.keys(places).length === 0) return { ok: false, because: 'noHeader', columns: [] };
  const missing = shape.required.filter((group) => !group.some((column) => places[column]));
  if (missing.length > 0) {
    return { ok: false, because: 'columnMissing', columns: missing.map((group) => group[0] ?? '') };
  }
  return { ok: true, places, width: header.length, notes };
}

/** A header as quoted back: short, and without characters that could change the direction of the sentence around it. */
const shown = (written: string) =>
  written
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, 40);
