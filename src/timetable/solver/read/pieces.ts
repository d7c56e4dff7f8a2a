import * as v from 'valibot';
import type { Problem } from '../problem/problem.ts';
import { frame, ONE_OF } from './shape.ts';
import type { Told } from './told.ts';

/** Reads a value piece by piece, so that the faults of a very wrong one never fill the memory. */
export function readPieces(from: unknown, told: Told): Problem | undefined {
  const around = v.safeParse(frame, from);
  for (const issue of around.issues ?? []) told.say('shape', pathOf(issue), issue.message);
  if (!around.success) return undefined;
  const { days, teachers, interpreters, families, wishes, pins, apart, ...rest } = around.output;
  const problem = {
    ...rest,
    days: each('days', days, told),
    teachers: each('teachers', teachers, told),
    interpreters: each('interpreters', interpreters, told),
    families: each('families', families, told),
    wishes: each('wishes', wishes, told),
    pins: each('pins', pins, told),
    apart: each('apart', apart, told),
  };
  return told.any ? undefined : problem;
}

function each<K extends keyof typeof ONE_OF>(name: K, list: unknown[], told: Told) {
  const read: v.InferOutput<(typeof ONE_OF)[K]>[] = [];
  for (const [k, one] of list.entries()) {
    if (told.full) break;
    const result = v.safeParse(ONE_OF[name], one);
    if (result.success) read.push(result.output);
    for (const issue of result.issues ?? [])
      told.say('shape', `${name}[${k}]${pathOf(issue, '')}`, issue.message);
  }
  return read;
}

/** The path to what is wrong: `teachers[0].hours`; behind a path, `.hours`. */
function pathOf(issue: v.BaseIssue<unknown>, before?: ''): string {
  const steps =
    issue.path?.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)) ?? [];
  return before === '' ? steps.join('') : steps.join('').replace(/^\./, '');
}
