import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Context, Label } from '#coach/engine/findings.ts';

export interface Example {
  text: string;
  context: Context;
  labels: Label[];
  /** Labels that count neither way. */
  disputed: Label[];
  /** Which neighbours it was written with: examples of one block are never split between learning and checking. */
  block: string;
  /** Reports that a child may be in danger: 1, 0, or -1 where nobody has said so. */
  protects: 0 | 1 | -1;
  /** Put together from two others: counts for what it is, not for whether it is anything. */
  isMade?: boolean;
}

const BLOCK = 12;

/** Every so many of the clean sentences are taken as no reports: some may be a little of one, and nobody has said so. */
const NO_REPORT = 3;

/** Reads labelled sentences, one JSON object a line, in the order of the files' names. */
export function readExamples(pattern: string): Example[] {
  return globSync(pattern)
    .sort()
    .flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line.trim())
        .map((line, at) => {
          const { disputed = [], ...row } = JSON.parse(line) as Example;
          const file = basename(path);
          const protects = /safe/.test(file) ? 1 : row.labels.length > 0 || at % NO_REPORT === 1 ? 0 : -1;
          return { ...row, disputed, block: `${file}:${Math.floor(at / BLOCK)}`, protects };
        }),
    );
}
