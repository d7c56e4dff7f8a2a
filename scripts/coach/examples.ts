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
}

const BLOCK = 12;

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
          return { ...row, disputed, block: `${basename(path)}:${Math.floor(at / BLOCK)}` };
        }),
    );
}
