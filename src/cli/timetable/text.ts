import { readFileSync, statSync } from 'node:fs';

/** A file's text; a folder, a missing file or one beyond `most` bytes is an error that says so. */
export function textOf(path: string, most: number): string {
  const about = statSync(path, { throwIfNoEntry: false });
  if (!about) throw new Error(`There is no file "${path}".`);
  if (!about.isFile()) throw new Error(`"${path}" is not a file.`);
  if (about.size > most)
    throw new Error(`"${path}" has ${about.size} bytes; a problem has at most ${most} (rule: size).`);
  return readFileSync(path, 'utf8');
}
