import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { ENGINES, OWN_WORDS, WORDS } from './law.ts';

export type Import = { to: string; shape: boolean };
export type SourceFile = {
  path: string;
  place: Place;
  text: string;
  lines: number;
  imports: Import[];
  isTest: boolean;
};

/** Where a file stands: in a room under a word, in one of the shared folders, or directly in src. */
export type Place =
  | { kind: 'room'; room: string; word: string; known: boolean }
  | { kind: 'core' | 'ui' | 'test' | 'cli' | 'top' | 'outside'; part: string };

const SHARED = ['core', 'ui', 'test', 'cli'] as const;

/** Every TypeScript file below `root`/src, read once. */
export function readTree(root: string): SourceFile[] {
  const paths = globSync('src/**/*.{ts,tsx}', { cwd: root }).sort();
  return paths.map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const isTest = /\.test\.tsx?$/.test(path) || path.includes('/fixtures/');
    return {
      path,
      place: placeOf(path),
      text,
      lines: text.trimEnd().split('\n').length,
      imports: importsOf(path, text),
      isTest,
    };
  });
}

export function placeOf(path: string): Place {
  if (!path.startsWith('src/')) return { kind: 'outside', part: path };
  const steps = path
    .slice('src/'.length)
    .replace(/\.(test\.)?tsx?$/, '')
    .split('/');
  const [first = '', ...rest] = steps;
  if (rest.length === 0) return { kind: 'top', part: first };
  const shared = SHARED.find((name) => name === first);
  if (shared) return { kind: shared, part: rest[0] ?? '' };
  const engine = ENGINES.find((name) => name === `${first}/${rest[0]}` && rest.length > 1);
  if (engine) return { kind: 'room', room: engine, word: 'engine', known: true };
  const sub = rest.length > 1 && !isWord(first, rest[0] ?? '') && rest[0] !== 'fixtures';
  const room = sub ? `${first}/${rest[0]}` : first;
  const own = (sub ? rest[1] : rest[0]) ?? '';
  const word = OWN_WORDS[room]?.[own] ?? own;
  return { kind: 'room', room, word, known: isWord(room, own) };
}

function isWord(room: string, name: string): boolean {
  return WORDS.some((word) => word === name) || name in (OWN_WORDS[room] ?? {});
}

/** Rooms and sub-rooms by name, with their README where they have one. */
export function roomsOf(root: string, files: SourceFile[]): { room: string; readme: string | undefined }[] {
  const names = new Set(files.flatMap(({ place }) => (place.kind === 'room' ? [place.room] : [])));
  return [...names].map((room) => {
    const path = join(root, 'src', room, 'README.md');
    return { room, readme: existsSync(path) ? readFileSync(path, 'utf8') : undefined };
  });
}

const STATIC = /^[ \t]*(?:import|export)\s+(type\s+)?([^'";]*?)\s*from\s*['"]([^'"]+)['"]/gm;
const OTHER = /(?:\bimport\(\s*|^[ \t]*import\s+)['"]([^'"]+)['"]/gm;

function importsOf(path: string, text: string): Import[] {
  const found = [...text.matchAll(STATIC)].map(([, type, names = '', to = '']) => ({
    to: resolved(path, to),
    shape: Boolean(type) || /^\{(\s*type\s+\w+(\s+as\s+\w+)?\s*,?)+\s*\}$/.test(names),
  }));
  const others = [...text.matchAll(OTHER)].map(([, to = '']) => ({ to: resolved(path, to), shape: false }));
  return [...found, ...others];
}

/** A path from the project's folder for our own files, the name as written for packages. */
function resolved(from: string, to: string): string {
  if (to.startsWith('#')) return `src/${to.slice(1)}`;
  return to.startsWith('.') ? normalize(join(dirname(from), to)) : to;
}
