import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { nameFile } from '../rules/file-names.ts';
import { type Refusal, refuse } from '../rules/reasons.ts';
import { isSheetPart, type Wrapping, wrappingOf } from '../rules/wrapping.ts';
import { openZip } from './zip.ts';

export type Entry = {
  readonly name: string;
  /** In bytes, unpacked. */
  readonly size: number;
  readonly wrapping: Wrapping;
  open(): Promise<Readable>;
};
export type Gathered = { readonly ok: true; readonly entries: readonly Entry[]; close(): void };

/** Every file of a folder, of a .zip, or a single one; a .zip in the folder is looked into. Nothing is unpacked to disk. */
export async function gather(from: string): Promise<Gathered | Refusal> {
  const found = await stat(from).catch(() => null);
  if (!found) return refuse('notFound', { file: path.basename(from) });
  const all: Gathered[] = [];
  const close = () => {
    for (const each of all) each.close();
  };
  for (const at of found.isDirectory() ? await inFolder(from) : [from]) {
    const inside = await look(at, found.isDirectory());
    if (!inside.ok) {
      close();
      return inside;
    }
    all.push(inside);
  }
  return { ok: true, entries: all.flatMap(({ entries }) => entries), close };
}

/** @param amongOthers two archives may hold files of one name: which is whose should be said */
async function look(at: string, amongOthers: boolean): Promise<Gathered | Refusal> {
  const name = path.basename(at);
  // One folder among others is not looked into, and that is said: its files may be another school's.
  if ((await stat(at)).isDirectory()) return { ok: true, entries: [folderNamed(name)], close: () => {} };
  const wrapping = wrappingOf(name, await headOf(at));
  if (wrapping === 'packed') return refuse(/\.zip$/i.test(name) ? 'zipBroken' : 'packed', { file: name });
  const itself = async (as: Wrapping): Promise<Gathered> => {
    const { size } = await stat(at);
    const entry: Entry = { name, size, wrapping: as, open: async () => createReadStream(at) };
    return { ok: true, entries: [entry], close: () => {} };
  };
  if (wrapping !== 'zip') return itself(wrapping);
  const zip = await openZip(at, (inside) => nameFile(inside).kind !== null);
  if (!zip.ok) return zip;
  if (zip.entries.some((entry) => isSheetPart(entry.name))) {
    zip.close();
    return itself('spreadsheet');
  }
  if (!amongOthers) return zip;
  return { ...zip, entries: zip.entries.map((entry) => ({ ...entry, name: `${name}/${entry.name}` })) };
}

const folderNamed = (name: string): Entry => ({
  name,
  size: 0,
  wrapping: null,
  open: () => Promise.reject(new Error('A folder is no table.')),
});

/** What stands in a folder, or in its only subfolder, as unpacked archives often have one. */
async function inFolder(folder: string): Promise<string[]> {
  const seen = (await readdir(folder)).filter((name) => !name.startsWith('.') && name !== '__MACOSX');
  const inside = seen.sort().map((name) => path.join(folder, name));
  const [only] = inside;
  return only && inside.length === 1 && (await stat(only)).isDirectory() ? inFolder(only) : inside;
}

/** The first four bytes, hexadecimal. */
async function headOf(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead).toString('hex');
  } finally {
    await handle.close();
  }
}
