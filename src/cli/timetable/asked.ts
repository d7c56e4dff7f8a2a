import { parseArgs } from 'node:util';

export const help = `timetable: plans a school's evening, and says how good the plan is

  timetable solve <problem.json> [--seconds N] [--seed N] [--budget N]
      a school's wishes, as docs/solver.md describes them
  timetable solve --format b2b <file.dzn> [--fairness N] [--seconds N] [--seed N]
      a day of meetings; with --fairness no two participants differ by more than N gaps
  timetable --help

  --seconds N   stop after N seconds with the best plan so far (a day of meetings: 60 if not given)
  --seed N      another seed may give another plan, the same seed the same one (default 1)
  --budget N    how much work to do, in evenings looked at: the same plan on any machine

One JSON object is printed: placements, objective, bound, proven, seconds, and more. Ctrl-C prints the best plan so far.
It ends with 0 and a plan; 2 the command line is wrong; 3 the file or the problem is refused, each rule it breaks named;
4 proven: there is no plan that keeps every rule; 5 no plan was found in time; 1 anything nobody foresaw.`;

export type Asked = {
  ok: true;
  file: string;
  format: 'school' | 'b2b';
  seconds?: number;
  seed?: number;
  budget?: number;
  fairness?: number;
};

/** The command line, or a sentence that says what is wrong with it. */
export function askedOf(args: string[]): Asked | { ok: false; because: string } {
  const option = { type: 'string' } as const;
  let read: ReturnType<typeof parse>;
  const parse = () =>
    parseArgs({
      args,
      allowPositionals: true,
      options: { format: option, seconds: option, seed: option, budget: option, fairness: option },
    });
  try {
    read = parse();
  } catch (error) {
    return { ok: false, because: error instanceof Error ? error.message : String(error) };
  }
  const [verb, file, more] = read.positionals;
  if (verb !== 'solve') return { ok: false, because: `There is no "timetable ${verb ?? ''}".` };
  if (!file || more !== undefined) return { ok: false, because: 'Name one file to solve.' };
  const { format = 'school' } = read.values;
  if (format !== 'school' && format !== 'b2b')
    return { ok: false, because: `There is no format "${format}": school or b2b.` };
  const numbers: Partial<Record<'seconds' | 'seed' | 'budget' | 'fairness', number>> = {};
  for (const name of ['seconds', 'seed', 'budget', 'fairness'] as const) {
    const text = read.values[name];
    if (text === undefined) continue;
    const number = text.trim() === '' ? Number.NaN : Number(text);
    const whole = name === 'seconds' || Number.isInteger(number);
    if (!Number.isFinite(number) || number < 0 || !whole)
      return {
        ok: false,
        because: `--${name} is ${name === 'seconds' ? 'a' : 'a whole'} number that is not negative, not "${text}".`,
      };
    numbers[name] = number;
  }
  return { ok: true, file, format, ...numbers };
}
