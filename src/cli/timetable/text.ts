import { readFileSync, statSync } from 'node:fs';

/** A file's text; a folder, a missing or unreadable file or one beyond `most` bytes is a sentence that says so. */
export function textOf(
  path: string,
  most: number,
): { ok: true; text: string } | { ok: false; because: string } {
  try {
    const about = statSync(path, { throwIfNoEntry: false });
    if (!about) return { ok: false, because: `There is no file "${path}".` };
    if (!about.isFile()) return { ok: false, because: `"${path}" is not a file.` };
    if (about.size > most) {
      const rule = `size: A problem has a size that a school has.`;
      return { ok: false, because: `${rule} "${path}": ${about.size} bytes, at most ${most}` };
    }
    return { ok: true, text: readFileSync(path, 'utf8').replace(/^\uFEFF/, '') };
  } catch (error) {
    return { ok: false, because: `"${path}" can't be read: ${(error as Error).message}` };
  }
}
