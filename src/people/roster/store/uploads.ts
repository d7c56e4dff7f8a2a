import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isId } from '#core/ids.ts';
import { boundaryOf, readParts } from '../intake/multipart.ts';

/** What may be sent at once, in bytes: a zipped district of half a million people. */
const MOST_BYTES = 256 * 1024 ** 2;
const MOST_FIELD = 4096;
const KEPT_MS = 24 * 60 * 60 * 1000;

export type Upload = {
  readonly fields: Readonly<Record<string, string>>;
  /** What to import from, and what to call it; null when no file was chosen. */
  readonly from: string | null;
  readonly sourceName: string;
  readonly tooLarge: boolean;
};

/** Where the files of an upload wait until they are taken. The folder is the program's own. */
function folderOf(dataDir: string, importId: string): string {
  if (!isId(importId)) throw new Error('An upload is known by its id.');
  return path.join(dataDir, 'imports', importId);
}

/**
 * Stores a multipart form's files as they stream in. Nothing is written before `mayStore` has seen the fields that came
 * first, the form's token among them.
 */
export async function keepUpload(
  dataDir: string,
  importId: string,
  body: ReadableStream<Uint8Array> | null,
  contentType: string,
  mayStore: (fields: Readonly<Record<string, string>>) => boolean,
): Promise<Upload | null> {
  const folder = folderOf(dataDir, importId);
  const fields: Record<string, string> = {};
  const names: string[] = [];
  let room = MOST_BYTES;
  const boundary = boundaryOf(contentType);
  if (body && boundary) {
    for await (const part of readParts(body, boundary)) {
      if (part.file === null) {
        fields[part.name] = await readField(part.bytes);
      } else if (part.file !== '') {
        if (!mayStore(fields)) return null;
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const name = freeName(part.file, names);
        names.push(name);
        const out = createWriteStream(path.join(folder, name), { mode: 0o600 });
        await pipeline(Readable.from(counted(part.bytes)), out);
        if (room < 0) return { fields, from: null, sourceName: '', tooLarge: true };
      }
    }
  }
  if (!mayStore(fields)) return null;
  const from = names.length === 1 ? path.join(folder, names[0] as string) : folder;
  return {
    fields,
    from: names.length > 0 ? from : null,
    sourceName: names.join(', ').slice(0, 200),
    tooLarge: false,
  };

  async function* counted(bytes: AsyncIterable<Buffer>) {
    for await (const chunk of bytes) {
      room -= chunk.length;
      if (room < 0) return;
      yield chunk;
    }
  }
}

async function readField(bytes: AsyncIterable<Buffer>): Promise<string> {
  let text = Buffer.alloc(0);
  for await (const chunk of bytes) {
    if (text.length < MOST_FIELD) text = Buffer.concat([text, chunk]);
  }
  return text.subarray(0, MOST_FIELD).toString('utf8');
}

/** The sender's name for a file, without folders or anything a file system could take for more than a name. */
function freeName(sent: string, taken: readonly string[]): string {
  const base = (sent.split(/[\\/]/).at(-1) ?? '')
    .replace(/[^\p{L}\p{N} ._()-]/gu, '_')
    .replace(/^\.+/, '')
    .slice(-100);
  const name = base || 'roster';
  return taken.includes(name) ? `${taken.length}-${name}` : name;
}

/** The files of an upload that still waits, or null when they are gone. */
export async function findUpload(dataDir: string, importId: string): Promise<string | null> {
  const folder = folderOf(dataDir, importId);
  const names = await readdir(folder).catch(() => []);
  if (names.length === 0) return null;
  return names.length === 1 ? path.join(folder, names[0] as string) : folder;
}

/** Removes an upload's files from the disk. */
export async function dropUpload(dataDir: string, importId: string): Promise<void> {
  await rm(folderOf(dataDir, importId), { recursive: true, force: true });
}

/** Removes what has waited for more than a day. `now` in milliseconds since 1970, by the machine's own clock. */
export async function dropForgotten(dataDir: string, now: number): Promise<void> {
  const folder = path.join(dataDir, 'imports');
  for (const name of await readdir(folder).catch(() => [])) {
    const found = await stat(path.join(folder, name)).catch(() => null);
    if (found && now - found.mtimeMs > KEPT_MS && isId(name)) await dropUpload(dataDir, name);
  }
}
