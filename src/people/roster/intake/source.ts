import path from 'node:path';
import type { FileKind } from '../rules/columns.ts';
import { nameFile } from '../rules/file-names.ts';
import { type Refusal, refuse } from '../rules/reasons.ts';
import { type Entry, gather } from './entries.ts';

export type RosterFile = Entry & { readonly kind: FileKind };
export type SourceNote =
  | { readonly note: 'fileGuessed'; readonly file: string; readonly kind: FileKind }
  /** A file without a single byte counts as not sent. */
  | { readonly note: 'fileEmpty'; readonly file: string }
  /** Files of the standards that hold nothing we need, or that we leave shut on purpose. */
  | { readonly note: 'filesUnread'; readonly files: readonly string[] }
  /** Files we do not know: people may well stand in them. */
  | { readonly note: 'filesStrange'; readonly files: readonly string[] };

export type Source = {
  readonly ok: true;
  readonly files: readonly RosterFile[];
  readonly notes: readonly SourceNote[];
  close(): void;
};

const MOST_FILES = 1000;
const MOST_NAMED = 30;

/** Opens a .zip, a folder or a single .csv as a roster. Nothing is unpacked to disk. */
export async function openSource(from: string): Promise<Source | Refusal> {
  const gathered = await gather(from);
  if (!gathered.ok) return gathered;
  const sorted = sortFiles(gathered.entries);
  if (sorted.ok) return { ...sorted, close: gathered.close };
  gathered.close();
  return sorted;
}

/** Which entries are which roster file; two that claim the same place are refused, since one of them must be wrong. */
function sortFiles(entries: readonly Entry[]): Omit<Source, 'close'> | Refusal {
  if (entries.length > MOST_FILES) return refuse('tooManyFiles');
  const files = new Map<FileKind, RosterFile>();
  const claimed = new Map<FileKind, string>();
  const notes: SourceNote[] = [];
  const unread: string[] = [];
  const strange: Entry[] = [];
  for (const entry of entries) {
    const file = path.basename(entry.name);
    const named = nameFile(entry.wrapping === 'spreadsheet' ? file.replace(/(\.\w+)?$/, '.csv') : file);
    const first = named.kind && claimed.get(named.kind);
    if (named.kind === null && named.known) unread.push(file);
    else if (named.kind === null) strange.push(entry);
    else if (entry.wrapping === 'spreadsheet') return refuse('spreadsheet', { file });
    else if (entry.size === 0) notes.push({ note: 'fileEmpty', file });
    else if (first) return refuse('twoFilesAlike', { file: named.kind, files: [first, shown(entry.name)] });
    else {
      claimed.set(named.kind, shown(entry.name));
      files.set(named.kind, { ...entry, name: file, kind: named.kind });
      if (named.guessed) notes.push({ note: 'fileGuessed', file: entry.name, kind: named.kind });
    }
  }
  if (files.size === 0 || (files.size === 1 && files.has('manifest'))) {
    return nothingIn(strange, unread, notes);
  }
  if (unread.length > 0) notes.push({ note: 'filesUnread', files: some(unread) });
  if (strange.length > 0) notes.push({ note: 'filesStrange', files: some(strange.map(({ name }) => name)) });
  return { ok: true, files: [...files.values()], notes };
}

/** Why there is nothing to read: the office should hear what to do with what it chose. */
function nothingIn(strange: readonly Entry[], unread: readonly string[], notes: readonly SourceNote[]) {
  const empty = notes.find(({ note }) => note === 'fileEmpty');
  if (empty && 'file' in empty) return refuse('fileEmpty', { file: empty.file });
  for (const because of ['spreadsheet', 'packed'] as const) {
    const found = strange.find(({ wrapping }) => wrapping === because);
    if (found) return refuse(because, { file: path.basename(found.name) });
  }
  const names = [...strange.map(({ name }) => name), ...unread];
  return refuse('noRosterFiles', { files: some(names).slice(0, 5) });
}

const some = (names: readonly string[]) =>
  names.slice(0, MOST_NAMED).map((name) => path.basename(name).slice(0, 80));

/** A file by its folders, as an archive of several exports tells them apart. */
const shown = (name: string) => name.slice(-80);
