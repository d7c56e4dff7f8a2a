import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkB2b } from '#timetable/solver/b2b/check.ts';
import { readB2b } from '#timetable/solver/b2b/read.ts';
import { solveB2b } from '#timetable/solver/b2b/solve.ts';
import type { Said } from '../http/said.ts';

/** The public instances lie beside the project where they are; they are nobody's to ship. */
const FOLDER = '../shared/data/b2b';
const SECONDS = Number(process.env.ALONGSIDE_B2B_SECONDS ?? 300);
const FAIRNESS = 2;
/** What was known of the instances before, with fairness 2: the gaps of a best plan, or what it has at least. */
const BEST: Record<string, number> = {
  'tic-12': 0,
  'tic-12crafc': 0,
  'tic-13': 0,
  'tic-14crafa': 0,
  'forumt-14': 5,
  'forumt-14crafd': 4,
  'forum-13': 0,
};
const LEAST: Record<string, number> = { 'tic-14crafc': 0, 'forum-13crafb': 5, 'forum-14': 2 };

/** A row for each public meeting instance: it is reached if its plan is right, best, and proved to be. */
export async function benchB2b(said: Said): Promise<void> {
  if (!existsSync(FOLDER)) return;
  for (const file of readdirSync(FOLDER).sort()) {
    const name = file.replace(/\.dzn$/, '');
    if (name === file) continue;
    const read = readB2b(readFileSync(join(FOLDER, file), 'utf8'));
    if (!read.ok) throw new Error(`${file}: ${read.faults.map(({ because }) => because).join(' ')}`);
    const start = performance.now();
    const solved = await solveB2b(read.problem, { fairness: FAIRNESS, seconds: SECONDS });
    const seconds = (performance.now() - start) / 1000;
    const verdict = checkB2b(read.problem, solved.placements, { fairness: FAIRNESS });
    const value = solved.objective ?? -1;
    const right = verdict.ok && verdict.objective === solved.objective;
    const best = value === (BEST[name] ?? value) && solved.bound >= (LEAST[name] ?? 0);
    const row = {
      case: `b2b ${name}, fairness ${FAIRNESS}`,
      value,
      unit: 'gaps',
      limit: BEST[name],
      atMost: true,
      ok: right && best && solved.proven && seconds <= SECONDS + 1,
      bound: solved.bound,
      gap: (value - solved.bound) / Math.max(solved.bound, read.problem.meetings.length),
      seconds: Math.round(seconds * 10) / 10,
      proven: solved.proven,
      check: verdict.ok ? 'right' : verdict.faults.map(({ because }) => because).join(' '),
    };
    said.say(row);
  }
}
