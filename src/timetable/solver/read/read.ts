import * as v from 'valibot';
import type { Fault } from '../problem/faults.ts';
import type { Problem } from '../problem/problem.ts';
import { meaningFaults } from './meaning.ts';
import { pinFaults } from './pins.ts';
import { problemShape } from './shape.ts';
import { MOST_TEXT, tooLong } from './size.ts';

export type ReadProblem = { ok: true; problem: Problem } | { ok: false; faults: Fault[] };

/** Reads a problem from text nobody vouches for. */
export function readProblemText(text: string): ReadProblem {
  if (text.length > MOST_TEXT)
    return refused([{ rule: 'size', where: '', what: `${text.length} letters, at most ${MOST_TEXT}` }]);
  try {
    return readProblem(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refused([{ rule: 'shape', where: '', what: `not JSON: ${cut(error.message)}` }]);
  }
}

/** Reads a problem from a value nobody vouches for: the problem, or every rule it breaks and where. */
export function readProblem(from: unknown): ReadProblem {
  const long = tooLong(from);
  if (long.length > 0) return refused(long);
  const read = v.safeParse(problemShape, from);
  if (!read.success)
    return refused(
      read.issues.map((issue) => ({ rule: 'shape', where: pathOf(issue), what: cut(issue.message) })),
    );
  const problem: Problem = read.output;
  const faults = meaningFaults(problem);
  if (faults.length > 0) return refused(faults);
  const pins = pinFaults(problem);
  return pins.length > 0 ? refused(pins) : { ok: true, problem };
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  const steps =
    issue.path?.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)) ?? [];
  return cut(steps.join('').replace(/^\./, ''));
}

/** The first of each rule and list are told, the others counted: a thousand same faults are one. */
function refused(faults: Fault[]): ReadProblem {
  const told = new Map<string, Fault>();
  for (const fault of faults) {
    const key = `${fault.rule} ${fault.where.replace(/\d+/g, '')}`;
    const known = told.get(key);
    if (known) known.more = (known.more ?? 0) + 1;
    else told.set(key, { ...fault, what: cut(fault.what) });
  }
  return { ok: false, faults: [...told.values()].slice(0, 100) };
}

const cut = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);
