import type { Fault } from '../problem/faults.ts';
import type { Problem } from '../problem/problem.ts';
import { meaningFaults } from './meaning.ts';
import { readPieces } from './pieces.ts';
import { pinFaults } from './pins.ts';
import { MOST_TEXT, tooLong } from './size.ts';
import { Told } from './told.ts';

export type ReadProblem = { ok: true; problem: Problem } | { ok: false; faults: Fault[] };

/** Reads a problem from text nobody vouches for. */
export function readProblemText(text: string): ReadProblem {
  const told = new Told();
  if (text.length > MOST_TEXT) told.say('size', '', `${text.length} letters, at most ${MOST_TEXT}`);
  else {
    try {
      return readProblem(JSON.parse(text));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      told.say('json', '', text.trim() ? error.message : 'nothing is in it');
    }
  }
  return { ok: false, faults: told.faults };
}

/** Reads a problem from a value nobody vouches for: the problem, or every rule it breaks and where. */
export function readProblem(from: unknown): ReadProblem {
  const told = new Told();
  if (typeof from !== 'object' || from === null || Array.isArray(from)) told.say('json', '', kindOf(from));
  else tooLong(from, told);
  const problem = told.any ? undefined : readPieces(from, told);
  if (problem) meaningFaults(problem, told);
  if (problem && !told.any) pinFaults(problem, told);
  return problem && !told.any ? { ok: true, problem } : { ok: false, faults: told.faults };
}

const kindOf = (from: unknown): string =>
  `a ${from === null ? 'null' : Array.isArray(from) ? 'list' : typeof from}`;
