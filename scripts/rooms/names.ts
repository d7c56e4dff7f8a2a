import { basename } from 'node:path';
import type { Broken } from './arrows.ts';
import { FORBIDDEN_NAMES, LIMITS } from './law.ts';
import type { SourceFile } from './tree.ts';

/** Files and folders outside a room's vocabulary, forbidden names, barrels. */
export function brokenNames(files: SourceFile[]): Broken[] {
  return files.flatMap(({ path, place, text, isTest }) => {
    const found: Broken[] = [];
    const steps = path
      .replace(/\.\w+$/, '')
      .split('/')
      .slice(1);
    const bad = steps.find((step) => FORBIDDEN_NAMES.test(step));
    if (bad) found.push({ sentence: 'names', where: path, because: `is called "${bad}"` });
    const name = basename(path);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|element|reader|d))*\.tsx?$/.test(name)) {
      found.push({ sentence: 'names', where: path, because: 'is not in small-letters-with-dashes' });
    }
    if (!isTest && /^export\s+(\*|\{[^}]*\})\s*from\b/m.test(text)) {
      found.push({ sentence: 'names', where: path, because: 'passes on what another file exports' });
    }
    if (place.kind === 'room' && !place.known && !isTest) {
      found.push({ sentence: 'vocabulary', where: path, because: `"${place.word}" is not a word of a room` });
    }
    return found;
  });
}

const GENERATED = /^.*Do not edit\b/i;

export type Sizes = { files: number; median: number; p90: number; max: number; largest: string };

/** Lines per source file, every line counted. Tests and what is theirs are left out, and generated files. */
export function sizesOf(files: SourceFile[]): Sizes {
  return figures(files.filter(({ isTest, place }) => !isTest && place.kind !== 'test'));
}

/** The same with the tests: shown beside, held to nothing. */
export function sizesWithTests(files: SourceFile[]): Sizes {
  return figures(files);
}

function figures(files: SourceFile[]): Sizes {
  const counted = files.filter(({ text }) => !GENERATED.test(text)).sort((a, b) => a.lines - b.lines);
  const at = (share: number) =>
    counted[Math.min(counted.length - 1, Math.floor(counted.length * share))]?.lines ?? 0;
  const largest = counted.at(-1);
  return {
    files: counted.length,
    median: at(0.5),
    p90: at(0.9),
    max: largest?.lines ?? 0,
    largest: largest?.path ?? '',
  };
}

export function brokenSizes(files: SourceFile[], sizes: Sizes): Broken[] {
  const found: Broken[] = files
    .filter(({ lines, text }) => lines > LIMITS.max && !GENERATED.test(text))
    .map(({ path, lines }) => ({ sentence: 'sizes', where: path, because: `has ${lines} lines` }));
  for (const key of ['median', 'p90'] as const) {
    if (sizes[key] > LIMITS[key])
      found.push({ sentence: 'sizes', where: 'src', because: `${key} is ${sizes[key]} lines` });
  }
  return found;
}

/** Rooms without a README, and READMEs nobody would read. */
export function brokenReadmes(rooms: { room: string; readme: string | undefined }[]): Broken[] {
  return rooms.flatMap(({ room, readme }) => {
    const lines = readme?.trimEnd().split('\n').length ?? 0;
    const because =
      readme === undefined ? 'is missing' : lines > LIMITS.readme ? `has ${lines} lines` : undefined;
    return because ? [{ sentence: 'readme' as const, where: `src/${room}/README.md`, because }] : [];
  });
}
