import path from 'node:path';
import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { type Refusal, refuse } from '../rules/reasons.ts';
import { wrappingOf } from '../rules/wrapping.ts';
import type { Entry } from './entries.ts';
import { Refused } from './refused.ts';

/** What an archive may unpack to, in bytes: a district of a million people is about 1 GB of CSV. */
const MOST_BYTES = 4 * 1024 ** 3;
/** Text shrinks 5 to 30 times. A file that claims far more is a bomb, not a roster. */
const MOST_SHRUNK = 200;
const SMALL = 10 * 1024 ** 2;
const MOST_ENTRIES = 1000;

type Zip = { readonly ok: true; readonly entries: readonly Entry[]; close(): void };

/**
 * Lists an archive's files without unpacking any. `wanted` says which will be read: only those must be harmless in size;
 * a name that points outside the archive refuses the whole, whoever made it.
 */
export function openZip(file: string, wanted: (name: string) => boolean): Promise<Zip | Refusal> {
  const name = path.basename(file);
  return new Promise((resolve) => {
    yauzl.open(file, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) => {
      if (error) return resolve(refuse('zipBroken', { file: name }));
      const entries: Entry[] = [];
      let total = 0;
      const stop = (refusal: Refusal) => {
        zip.removeAllListeners('entry');
        zip.close();
        resolve(refusal);
      };
      zip.on('error', (problem: Error) => {
        const unsafe = /relative path|absolute path|invalid characters/.test(problem.message);
        stop(refuse(unsafe ? 'zipUnsafeName' : 'zipBroken', { file: name }));
      });
      zip.on('end', () => resolve({ ok: true, entries, close: () => zip.close() }));
      zip.on('entry', (entry: yauzl.Entry) => {
        if (zip.entriesRead > MOST_ENTRIES) return stop(refuse('tooManyFiles', { file: name }));
        const isFile = !entry.fileName.endsWith('/') && !/(^|\/)(__MACOSX|\.)/.test(entry.fileName);
        if (isFile && wanted(entry.fileName)) {
          total += entry.uncompressedSize;
          const shrunk = entry.uncompressedSize / Math.max(1, entry.compressedSize);
          if (total > MOST_BYTES || (entry.uncompressedSize > SMALL && shrunk > MOST_SHRUNK)) {
            return stop(refuse('zipTooLarge', { file: path.basename(entry.fileName) }));
          }
          if (entry.isEncrypted()) return stop(refuse('zipEncrypted', { file: name }));
        }
        if (isFile) {
          const { fileName, uncompressedSize: size } = entry;
          const wrapping = wrappingOf(fileName, '');
          entries.push({ name: fileName, size, wrapping, open: () => openEntry(zip, entry, name) });
        }
        zip.readEntry();
      });
      zip.readEntry();
    });
  });
}

/** yauzl itself stops a file that unpacks to more than it declared. */
function openEntry(zip: yauzl.ZipFile, entry: yauzl.Entry, file: string): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(new Refused(refuse('zipBroken', { file })));
      else resolve(stream);
    });
  });
}
