import type { Dirent } from 'node:fs';
import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { FileKind } from '../rules/columns.ts';
import { nameFile } from '../rules/file-names.ts';
import { type Refusal, refuse } from '../rules/reasons.ts';
import { openZip } from './zip.ts';

export type Entry = { readonly name: string; open(): Promise<Readable> };
export type RosterFile = Entry & { readonly kind: FileKind };
export type SourceNote =
  | { readonly note: 'fileGuessed'; readonly file: string; readonly kind: FileKind }
  /** Files that hold nothing we need, or that we leave shut on purpose. */
  | { readonly note: 'filesUnread'; readonly files: readonly string[] };

export type Source = {
  readonly ok: true;
  readonly files: readonly RosterFile[];
  readonly notes: readonly SourceNote[];
  close(): void;
};

const MOST_FILES = 1000;

/** Opens a .zip, a folder or a single .csv as a roster. Nothing is unpacked to disk. */
export async function openSource(from: string): Promise<Source | Refusal> {
  const found = await stat(from).catch(() => null);
  if (!found) return refuse('notFound', { file: path.basename(from) });
  if (found.isDirectory()) return sortFiles(await inFolder(from), () => {});
  if (!(await isZip(from))) return sortFiles([fileAt(from, path.basename(from))], () => {});
  const zip = await openZip(from, (name) => nameFile(name).kind !== null);
  return zip.ok ? sortFiles(zip.entries, zip.close) : zip;
}

/** Which entries are which roster file; two that claim the same place are refused, since one of them must be wrong. */
function sortFiles(entries: readonly Entry[], close: () => void): Source | Refusal {
  const files = new Map<FileKind, RosterFile>();
  const claimed = new Map<FileKind, string>();
  const notes: SourceNote[] = [];
  const unread: string[] = [];
  const stop = (refusal: Refusal) => {
    close();
    return refusal;
  };
  if (entries.length > MOST_FILES) return stop(refuse('tooManyFiles'));
  for (const entry of entries) {
    const named = nameFile(entry.name);
    const first = named.kind && claimed.get(named.kind);
    if (named.kind === null) unread.push(path.basename(entry.name).slice(0, 80));
    else if (first)
      return stop(refuse('twoFilesAlike', { file: named.kind, files: [first, shown(entry.name)] }));
    else {
      claimed.set(named.kind, shown(entry.name));
      files.set(named.kind, { ...entry, name: path.basename(entry.name), kind: named.kind });
      if (named.guessed) notes.push({ note: 'fileGuessed', file: entry.name, kind: named.kind });
    }
  }
  if (files.size === 0 || (files.size === 1 && files.has('manifest'))) {
    return stop(refuse('noRosterFiles', { files: unread.slice(0, 5) }));
  }
  if (unread.length > 0) notes.push({ note: 'filesUnread', files: unread.slice(0, 30) });
  return { ok: true, files: [...files.values()], notes, close };
}

/** A file by its folders, as an archive of several exports tells them apart. */
const shown = (name: string) => name.slice(-80);

const fileAt = (at: string, name: string): Entry => ({ name, open: async () => createReadStream(at) });

/** The folder's own files, or those of its only subfolder, as unpacked archives often have one. */
async function inFolder(folder: string): Promise<Entry[]> {
  const seen = (await readdir(folder, { withFileTypes: true })).filter((item) => visible(item));
  const [only] = seen;
  if (seen.length === 1 && only?.isDirectory()) return inFolder(path.join(folder, only.name));
  return seen.filter((item) => item.isFile()).map((item) => fileAt(path.join(folder, item.name), item.name));
}

const visible = (item: Dirent) => !item.name.startsWith('.') && item.name !== '__MACOSX';

async function isZip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return (
      bytesRead === 4 &&
      buffer.readUInt16LE(0) === 0x4b50 &&
      [0x0403, 0x0605].includes(buffer.readUInt16LE(2))
    );
  } finally {
    await handle.close();
  }
}
