/** Holds src/ to ARCHITECTURE.md: names, imports, circles, sizes. Prints the sentence that was broken. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Broken, brokenArrows, brokenDeeds, circles } from './rooms/arrows.ts';
import { SENTENCES } from './rooms/law.ts';
import {
  brokenNames,
  brokenReadmes,
  brokenSizes,
  type Sizes,
  sizesOf,
  sizesWithTests,
} from './rooms/names.ts';
import { readTree, roomsOf } from './rooms/tree.ts';

/** What is broken in the project at `root`, as lines to print; and the sizes. */
export function checkRooms(root: string): { lines: string[]; summary: string } {
  const files = readTree(root);
  const sizes = sizesOf(files);
  const broken = [
    ...brokenNames(files),
    ...brokenArrows(files),
    ...brokenDeeds(files),
    ...circles(files),
    ...brokenReadmes(roomsOf(root, files)),
    ...brokenSizes(files, sizes),
  ];
  return {
    lines: [...told(broken), ...unwritten(root)],
    summary: `${shown('source files', sizes)}\n${shown('with tests', sizesWithTests(files))}`,
  };
}

function shown(of: string, { files, median, p90, max, largest }: Sizes): string {
  return `${files} ${of}: median ${median} lines, p90 ${p90}, max ${max} (${largest})`;
}

function told(broken: Broken[]): string[] {
  const kinds = [...new Set(broken.map(({ sentence }) => sentence))];
  return kinds.flatMap((kind) => [
    `"${SENTENCES[kind]}"`,
    ...broken
      .filter(({ sentence }) => sentence === kind)
      .map(({ where, because }) => `  ${where} ${because}`),
  ]);
}

/** A law that stands only in this script is one nobody was told. */
function unwritten(root: string): string[] {
  const page = join(root, 'ARCHITECTURE.md');
  const text = existsSync(page) ? readFileSync(page, 'utf8').replace(/\s+/g, ' ') : '';
  const missing = Object.values(SENTENCES).filter((sentence) => !text.includes(sentence));
  return missing.map((sentence) => `ARCHITECTURE.md does not say: "${sentence}"`);
}

if (import.meta.main) {
  const { lines, summary } = checkRooms(join(import.meta.dirname, '..'));
  for (const line of lines) console.log(line);
  console.log(summary);
  process.exit(lines.length ? 1 : 0);
}
