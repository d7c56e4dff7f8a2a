import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** language → room → key → sentence */
export type Catalogues = Map<string, Map<string, Map<string, string>>>;

/** Reads locales/<language>/<room>.json; what is wrong with a file as such comes back as lines. */
export function readCatalogues(root: string): { catalogues: Catalogues; wrong: string[] } {
  const folder = join(root, 'locales');
  const wrong: string[] = [];
  const catalogues: Catalogues = new Map();
  for (const lang of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const rooms = new Map<string, Map<string, string>>();
    for (const path of globSync(`${lang}/*.json`, { cwd: folder }).sort()) {
      const room = basename(path, '.json');
      rooms.set(room, readRoom(readFileSync(join(folder, path), 'utf8'), room, `locales/${path}`, wrong));
    }
    catalogues.set(lang, rooms);
  }
  return { catalogues, wrong };
}

function readRoom(text: string, room: string, where: string, wrong: string[]): Map<string, string> {
  const words = new Map<string, string>();
  let read: Record<string, unknown>;
  try {
    read = JSON.parse(text);
  } catch (error) {
    wrong.push(`${where}: is not JSON (${(error as Error).message})`);
    return words;
  }
  for (const [key, sentence] of Object.entries(read)) {
    if (!key.startsWith(`${room}.`)) wrong.push(`${where}: "${key}" must begin with "${room}."`);
    if (typeof sentence !== 'string') wrong.push(`${where}: "${key}" is not a sentence`);
    else if (!sentence.trim()) wrong.push(`${where}: "${key}" is empty`);
    else words.set(key, sentence);
  }
  for (const [key, times] of timesWritten(text)) {
    if (times > 1) wrong.push(`${where}: "${key}" stands there ${times} times`);
  }
  return words;
}

/** JSON keeps the last of two equal keys without a word; here they are counted. */
function timesWritten(text: string): Map<string, number> {
  const times = new Map<string, number>();
  for (const [, key = ''] of text.matchAll(/^\s*"([^"\\]+)"\s*:/gm))
    times.set(key, (times.get(key) ?? 0) + 1);
  return times;
}
